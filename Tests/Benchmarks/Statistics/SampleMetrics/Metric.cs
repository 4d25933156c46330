using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Statistics;
using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>One metric of a sample of the V, as studies and tests go through all of them.</summary>
/// <param name="Name">In the study's record.</param>
/// <param name="Critical">Null deviations beyond which it rejects.</param>
/// <param name="Sign">1 where wrong samples raise it, −1 where they lower it.</param>
internal sealed record Metric(string Name, double Critical, int Sign)
{
    private static readonly LetterV v = new();
    private static readonly (double X, double Y)[] arms = [(1, 0), (-1, 0)];

    /// <summary>In the order of <see cref="Values"/>.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        new("energy", CriticalZ.Energy, 1),
        new("discrepancy", CriticalZ.MeanDiscrepancy, 1),
        new("schilling", CriticalZ.Schilling, 1),
        new("coverage", Manifold.CriticalZ, -1),
        new("precision", Manifold.CriticalZ, -1),
        new("recall", Manifold.CriticalZ, -1),
        new("sliced", CriticalZ.SlicedWasserstein, 1),
        new("grid", CriticalZ.Grid, 1),
        new("log density", CriticalZ.LogDensity, 1),
    ];

    /// <summary>All metrics of two samples.</summary>
    public static double[] Values(PlanePoints generated, PlanePoints reference)
    {
        var found = SampleComparison.Of(generated, reference);
        return
        [
            found.Energy, found.MeanDiscrepancy, found.Schilling, found.Coverage, found.Precision, found.Recall,
            found.SlicedWasserstein, found.Grid,
            LogDensityGap.Between(generated, reference, v.LogDensity),
        ];
    }

    /// <summary>The test of the arms' weights, which has an exact law of its own.</summary>
    public static Decision Arms(PlanePoints generated, double level = ErrorBudget.PerDecision) =>
        ChiSquareTest.Fits(ModeCounts.Nearest(generated, arms), [0.5, 0.5], level);

    /// <summary>How many null deviations a value lies on the wrong side.</summary>
    public double Beyond(double value, double mean, double deviation) => Sign * (value - mean) / deviation;
}
