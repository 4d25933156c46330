using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using MathNet.Numerics.Distributions;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>A model that the student's code has trained, with what checks judge. Expectations are sums over a fine grid.</summary>
internal sealed class TrainedLine
{
    private const int GridPoints = 961;
    private const int SampleCount = 400;
    private const int FirstSamples = 500;

    private const string Because = "densities are asked for one row each, in single precision";

    private readonly Lazy<double[]> density;
    private readonly Lazy<double[]> judged;
    private readonly Lazy<double[]> quantiles;

    private TrainedLine(OdeTask task, ITrainedOde model)
    {
        (Task, Model, Flow) = (task, model, new(model));
        Grid = [.. Enumerable.Range(0, GridPoints).Select(i => task.Data.Low + i * Spacing)];
        Weights = [.. Grid.Select(y => Spacing * Math.Exp(task.Data.LogDensity(y)))];
        density = new(() => Asked(Grid));
        judged = new(() => [.. Flow.Densities(Grid).Select(point => point.LogDensity)]);
        quantiles = new(() => Drawn(new ScriptedNoise(Quantile, _ => 1, stepCount: 1), SampleCount));
    }

    /// <summary>What it was trained for.</summary>
    public OdeTask Task { get; }

    /// <summary>The model itself.</summary>
    public ITrainedOde Model { get; }

    /// <summary>The judge's solution of its ODE.</summary>
    public DriftFlow Flow { get; }

    /// <summary>Data points at equal distances.</summary>
    public double[] Grid { get; }

    /// <summary>The probability of each of them under the true density.</summary>
    public double[] Weights { get; }

    /// <summary>The model's own answer for ln p on the grid.</summary>
    public double[] LogDensities => density.Value;

    /// <summary>ln p on the grid by the model's drift.</summary>
    public double[] LogDensitiesOfDrift => judged.Value;

    /// <summary>Samples from x(0) at the midpoints of 400 parts of equal probability, in this order.</summary>
    public double[] SamplesOfQuantiles => quantiles.Value;

    /// <summary>E_p[ln p_θ] over the true density p, by the model's drift.</summary>
    public double MeanLogDensity => Mean(i => LogDensitiesOfDrift[i]);

    /// <summary>E_p[ln p] of the data themselves: no density has more.</summary>
    public double TrueLogDensity => Mean(i => Task.Data.LogDensity(Grid[i]));

    private double Spacing => (Task.Data.High - Task.Data.Low) / (GridPoints - 1);

    /// <summary>Trains.</summary>
    public static TrainedLine Of(Training<ITrainedOde> train, OdeTask task, long seed) =>
        new(task, train(task.Draw(seed + 1), task.Budget, new SeededNoise(seed))); // The data have another stream than the student's.

    /// <summary>The share of the parts of equal probability that lie before the middle of this one.</summary>
    public static double Share(long index) => (index % SampleCount + 0.5) / SampleCount;

    /// <summary>Expects drift, densities and samples of the right form, neither infinite nor all the same.</summary>
    public void ExpectForm()
    {
        ExpectDifferent(Flow.ToPrior([-1, 0, 1]), "states of the ODE");
        ExpectDifferent(LogDensities, "log-densities");
        ExpectDifferent(Drawn(new SeededNoise(1), FirstSamples), "samples");
    }

    /// <summary>E_p|ln p_θ − ln p_θ of the drift|.</summary>
    public double MeanGapOfLogDensities() => Mean(i => Math.Abs(LogDensities[i] - LogDensitiesOfDrift[i]));

    /// <summary>P(y ≤ sample) for each sample, by the model's own log-densities.</summary>
    public double[] SharesBelow(double[] samples)
    {
        var below = new double[GridPoints];
        for (var i = 1; i < GridPoints; i++)
            below[i] = below[i - 1] + Spacing / 2 * (Math.Exp(LogDensities[i - 1]) + Math.Exp(LogDensities[i]));

        return [.. samples.Select(y =>
        {
            var place = Math.Clamp((y - Grid[0]) / Spacing, 0, GridPoints - 1.001);
            var (left, rest) = ((int)place, place - (int)place);
            return (1 - rest) * below[left] + rest * below[left + 1];
        })];
    }

    private static double Quantile(long index) => Normal.InvCDF(0, 1, Share(index));

    private static void ExpectDifferent(double[] found, string what) => Expect.AtLeast(
        found.Distinct().Count(), found.Length / 2.0, "a model answers each row by its own numbers",
        what: $"the number of different {what}");

    private double Mean(Func<int, double> value) => Enumerable.Range(0, GridPoints).Sum(i => Weights[i] * value(i)) / Weights.Sum();

    private double[] Asked(double[] y)
    {
        var found = Model.LogDensity(y.ToTensor([y.Length, 1]));
        Expect.Real(found, Because, what: "the log-densities");
        return found.Numbers([y.Length, 1], "the log-densities");
    }

    private double[] Drawn(Contracts.INoiseSource noise, int count) =>
        Model.Sample(count, noise).Numbers([count, 1], $"{count} samples");
}
