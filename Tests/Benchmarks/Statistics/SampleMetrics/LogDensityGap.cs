using Grader.Judging.Statistics;
using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// How much less likely than its own samples a known density finds generated ones, in nats: positive for points in the wrong places,
/// negative for points that crowd where the density is high. Each logarithm is clipped at −30, so that one stray point cannot decide.
/// </summary>
/// <remarks>The null mean is 0. A mean of skewed terms: <see cref="MeanTest"/> has the level, at z = 6.5 and n ≥ 5000.</remarks>
internal static class LogDensityGap
{
    private const double Least = -30;

    /// <summary>mean ln p(Y) − mean ln p(X).</summary>
    public static double Between(PlanePoints generated, PlanePoints reference, Func<double, double, double> logDensity) =>
        Logarithms(reference, logDensity).Average() - Logarithms(generated, logDensity).Average();

    /// <summary>
    /// The hypothesis that E ln p(X) falls short of <paramref name="own"/> = E_p ln p by at most <paramref name="margin"/>: no reference
    /// sample, and less chance.
    /// </summary>
    public static Decision AtMost(PlanePoints generated, Func<double, double, double> logDensity, double own, double margin) =>
        MeanTest.AtMost([.. Logarithms(generated, logDensity).Select(log => own - log)], margin);

    private static IEnumerable<double> Logarithms(PlanePoints points, Func<double, double, double> logDensity) =>
        Enumerable.Range(0, points.Count).Select(i => Math.Max(Least, logDensity(points.X[i], points.Y[i])));
}
