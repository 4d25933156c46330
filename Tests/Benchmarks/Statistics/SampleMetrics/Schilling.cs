using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// The share of points, among the k nearest neighbours of all points of two pooled samples, that come from the point's own sample;
/// in [0, 1]. Equal distributions mix (about ½ for equal counts); 1 is for samples that do not touch. It sees any difference of densities.
/// </summary>
/// <remarks>
/// Schilling, Multivariate Two-Sample Tests Based on Nearest Neighbors, JASA 81 (1986). Its null law is close to normal far out: z = 6.1 is
/// about 1e-8 (<see cref="CriticalZ.Schilling"/>).
/// </remarks>
internal static class Schilling
{
    /// <summary>Of two samples.</summary>
    public static double Of(Neighbours neighbours)
    {
        var (x, y) = (neighbours.X.Count, neighbours.Y.Count);
        var own = Own(neighbours.WithinX, neighbours.FromXToY, x, neighbours.K)
            + Own(neighbours.WithinY, neighbours.FromYToX, y, neighbours.K);
        return (double)own / ((x + y) * (long)neighbours.K);
    }

    /// <summary>E under equal distributions, exactly: Σ_a n_a·(n_a − 1)/(N·(N − 1)) with N = n_x + n_y.</summary>
    public static double NullMean(int x, int y) => ((double)x * (x - 1) + (double)y * (y - 1)) / ((double)(x + y) * (x + y - 1));

    private static long Own(Nearest within, Nearest across, int count, int k) =>
        Enumerable.Range(0, count).Sum(point => (long)OwnAmongNearest(within[point], across[point], k));

    /// <summary>Merges two ascending lists up to k entries and counts those of the first.</summary>
    private static int OwnAmongNearest(ReadOnlySpan<float> own, ReadOnlySpan<float> other, int k)
    {
        var taken = 0;
        for (var merged = 0; merged < k; merged++)
            taken += own[taken] <= other[merged - taken] ? 1 : 0;

        return taken;
    }
}
