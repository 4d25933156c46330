using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// The squared maximum mean discrepancy E k(X, X′) + E k(Y, Y′) − 2·E k(X, Y), without unit, with k = Σ_σ exp(−‖x − y‖²/2σ²) over
/// σ = 2, 1, ½, ¼, ⅛, 1/16: 0 for equal distributions, otherwise positive, 12 at most.
/// </summary>
/// <remarks>
/// Gretton et al., A Kernel Two-Sample Test, JMLR 13 (2012), lemma 6 (the unbiased estimate, null mean 0, may be below 0). Its null law is
/// a weighted sum of χ² for every n: z = 20 is about 1e-8 (<see cref="CriticalZ.MeanDiscrepancy"/>).
/// </remarks>
internal static class MaximumMeanDiscrepancy
{
    /// <summary>Between two samples.</summary>
    public static double Between(PlanePoints x, PlanePoints y) => Of(PairMeans.Within(x), PairMeans.Within(y), PairMeans.Between(x, y));

    /// <summary>From the means over pairs.</summary>
    public static double Of(PairMeans withinX, PairMeans withinY, PairMeans between) =>
        withinX.Kernel + withinY.Kernel - 2 * between.Kernel;
}
