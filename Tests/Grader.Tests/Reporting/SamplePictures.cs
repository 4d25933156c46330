using Grader.Results;

namespace Grader.Tests.Reporting;

/// <summary>Made-up pictures: dots in one colour, dots coloured by step, a line, and points that are not finite.</summary>
internal sealed class SamplePictures
{
    /// <summary>Four frames of a cloud that contracts to a ring.</summary>
    public Picture Trajectory { get; } = new("The reverse trajectory", [Frame(1000), Frame(500), Frame(100), Frame(0)]);

    /// <summary>Three frames of the same cloud, one after the other.</summary>
    public Picture Film { get; } = new("The reverse trajectory, step by step", [Frame(1000), Frame(500), Frame(0)]) { Animated = true };

    /// <summary>A line per step beside dots coloured by step.</summary>
    public Picture Terms { get; } = new("Terms of the ELBO by step", [TermsPanel, PredictionPanel]);

    private static Panel TermsPanel => new("Loss terms", "t", "nats",
    [
        new Series("expected", SeriesKind.Line, Steps(20), [.. Steps(20).Select(t => 3 / t)]),
        new Series("found", SeriesKind.Line, Steps(20), [.. Steps(20).Select(t => t == 7 ? double.NaN : 3.5 / t)]),
    ]);

    private static Panel PredictionPanel => new("Predicted against true noise", "true ε", "predicted ε",
    [
        new Series(
            "step t/T", SeriesKind.Dots,
            Spiral(60, Math.Cos), Spiral(60, angle => Math.Cos(angle) + 0.2 * Math.Sin(5 * angle)), [.. Steps(60).Select(t => t / 60)]),
    ]);

    private static Panel Frame(int t) => new($"t = {t}", "x₁", "x₂",
    [
        new Series("data", SeriesKind.Dots, Spiral(40, Math.Cos), Spiral(40, Math.Sin)),
        new Series(
            "samples", SeriesKind.Dots,
            Spiral(40, angle => (1 + t / 1000.0 * Math.Sin(7 * angle)) * Math.Cos(angle)),
            Spiral(40, angle => (1 + t / 1000.0 * Math.Cos(5 * angle)) * Math.Sin(angle))),
    ]);

    private static double[] Steps(int count) => [.. Enumerable.Range(1, count).Select(t => (double)t)];

    private static double[] Spiral(int count, Func<double, double> at) =>
        [.. Enumerable.Range(0, count).Select(i => at(i * 2 * Math.PI / count))];
}
