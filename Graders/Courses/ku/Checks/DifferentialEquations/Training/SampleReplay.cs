using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>Repeats the samples of a model by Euler–Maruyama with its own drift and diffusion and the numbers drawn.</summary>
/// <param name="model">The model.</param>
/// <param name="seed">The check's seed.</param>
internal sealed class SampleReplay(ITrainedSde model, long seed)
{
    private const string Because = "x ← x + f(x, t)·h + σ(x, t)·√h·z with h = 1/steps, t = 0, h, …, 1 − h and a fresh z for each sample";

    private static readonly Tolerance tolerance = new(1e-5, 2e-5, "rounding of single precision over a few steps");

    private readonly JudgedSde sde = new(model);

    /// <summary>Some samples in some steps, one sample, and as many as before once more.</summary>
    public void Holds()
    {
        foreach (var (call, (count, steps)) in new[] { (5, 4), (1, 7), (3, 1), (8, 2), (5, 4) }.Index())
        {
            var noise = new RecordedNoise(seed + call);
            var found = model.Sample(count, steps, noise).Numbers([count], $"{count} samples");
            double[] normals = [.. noise.Normals.SelectMany(draw => draw.Numbers())];
            Expect.AtLeast(normals.Length, count * (steps + 1.0), Because,
                what: $"the number of normal numbers drawn for {count} samples in {steps} steps");
            Compare(found, normals, count, steps);
        }
    }

    private void Compare(double[] found, double[] normals, int count, int steps)
    {
        var orders = Orders(normals, count, steps);
        double[][] right = [.. orders.SelectMany(order => Ends(Walk(order, count, steps), order, steps))];
        if (right.Any(samples => found.Zip(samples).All(pair => tolerance.Allows(pair.First, pair.Second))))
            return;

        var suspects = new Suspects
        {
            { "steps without noise", Walk((i, block) => block == 0 ? orders[0](i, 0) : 0, count, steps) },
            { "one noise for all samples", Walk((i, block) => orders[0](block == 0 ? i : 0, block), count, steps) },
            { "σ·h·z in place of σ·√h·z", Walk(orders[0], count, steps, noiseScale: 1.0 / steps) },
            { "σ·z without √h", Walk(orders[0], count, steps, noiseScale: 1) },
            { "the drift at the end of each step", Walk(orders[0], count, steps, late: 1) },
            { "steps back from t = 1", Walk(orders[0], count, steps, backwards: true) },
            { "σ²·√h·z in place of σ·√h·z", Walk(orders[0], count, steps, power: 2) },
        };
        var nearest = right.MinBy(samples => samples.Zip(found, (a, b) => Math.Abs(a - b)).Max())!;
        Expect.Close(found, nearest, tolerance, Because, "Does Sample ask the functions that Drift and Sigma give?", suspects,
            $"{(count == 1 ? "the one sample" : $"{count} samples")} in {steps} step{(steps == 1 ? "" : "s")}");
    }

    /// <summary>The number of sample i in block k (0 is x_0): all samples are drawn together, or one after the other.</summary>
    private static Func<int, int, double>[] Orders(double[] normals, int count, int steps)
    {
        double At(int index) => index < normals.Length ? normals[index] : 0;
        var each = normals.Length / count;
        return [(i, block) => At(block * count + i), (i, block) => At(i * each + block)];
    }

    /// <summary>x_1, and y = x_1 + δ·ε.</summary>
    private double[][] Ends(double[] x, Func<int, int, double> normal, int steps) =>
        [x, [.. x.Select((value, i) => value + sde.Width * normal(i, steps + 1))]];

    private double[] Walk(
        Func<int, int, double> normal, int count, int steps, double? noiseScale = null, int late = 0, bool backwards = false, int power = 1)
    {
        var h = 1.0 / steps;
        double[] x = [.. Enumerable.Range(0, count).Select(i => normal(i, 0))];
        for (var step = 0; step < steps; step++)
        {
            var t = JudgedSde.Times(count, (backwards ? steps - step : step + late) * h);
            var (drift, sigma) = (sde.Drift(x, t), sde.Sigma(x, t));
            x = [.. x.Select((value, i) =>
                value + drift[i] * h + Math.Pow(sigma[i], power) * (noiseScale ?? Math.Sqrt(h)) * normal(i, step + 1))];
        }

        return x;
    }
}
