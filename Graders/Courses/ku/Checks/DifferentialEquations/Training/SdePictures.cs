using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Results;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>Pictures of a trained model.</summary>
internal static class SdePictures
{
    private const int Samples = 2000;
    private const double Farthest = 13;
    private const double Bin = 0.5;

    /// <summary>The density of samples over that of the data, and the means of q with their deviations.</summary>
    public static IEnumerable<Picture> Of(FullyTrainedSde trained, string title)
    {
        yield return new($"{title}: density of {Samples} samples over that of the data",
            [new("", "y", "density", [Density, Histogram(trained.Sde.Model.Sample(Samples, 50, new SeededNoise(1)).Numbers([Samples]))])]);
        yield return new($"{title}: q(x, t | y) for y at the five means",
            [Over("α(y, t)", trained.Sde.Alpha), Over("β(y, t)", trained.Sde.Beta)]);
    }

    /// <summary>The expected ELBO over the length of the training, against the most that a model can reach.</summary>
    /// <param name="models">Models of trainings of several lengths.</param>
    public static Picture OverTraining(IEnumerable<FullyTrainedSde> models)
    {
        var ordered = models.OrderBy(model => model.GradientSteps).ToList();
        double[] steps = [.. ordered.Select(model => (double)model.GradientSteps)];
        return new("Laplace mixture: expected ELBO after trainings of several lengths", [new("", "gradient steps", "nats",
        [
            new("ELBO", SeriesKind.Line, steps, [.. ordered.Select(model => model.Elbo)]),
            new("E[ln p(y)] of the data", SeriesKind.Line, [steps[0], steps[^1]], [SdeData.LogLikelihood, SdeData.LogLikelihood]),
        ])]);
    }

    private static Series Density
    {
        get
        {
            double[] y = [.. Enumerable.Range(0, 131).Select(i => -Farthest + 0.2 * i)];
            return new("data", SeriesKind.Line, y, [.. y.Select(place => Math.Exp(SdeData.LogDensity(place)))]);
        }
    }

    private static Series Histogram(double[] samples)
    {
        double[] edges = [.. Enumerable.Range(0, (int)(2 * Farthest / Bin)).Select(i => -Farthest + i * Bin)];
        return new("samples", SeriesKind.Line, [.. edges.Select(edge => edge + Bin / 2)],
            [.. edges.Select(edge => samples.Count(sample => sample >= edge && sample < edge + Bin) / (Bin * samples.Length))]);
    }

    private static Panel Over(string caption, Func<double[], double[], double[]> function)
    {
        double[] times = [.. Enumerable.Range(0, 33).Select(i => i / 32.0)];
        return new(caption, "t", "", [.. SdeData.Means.Select(mean =>
            new Series($"y = {mean}", SeriesKind.Line, times, function(JudgedSde.Times(times.Length, mean), times)))]);
    }
}
