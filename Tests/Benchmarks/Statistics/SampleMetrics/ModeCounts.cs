using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// Points counted by the nearest of some centres: with the exact weights, <see cref="ChiSquareTest.Fits"/> of the counts is the sharpest
/// test of a missing or a wrongly weighted mode, with the χ² law as its null.
/// </summary>
internal static class ModeCounts
{
    /// <summary>The number of points nearest to each centre.</summary>
    public static long[] Nearest(PlanePoints points, IReadOnlyList<(double X, double Y)> centres)
    {
        var counts = new long[centres.Count];
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = points[i];
            counts[centres.Index().MinBy(centre => Math.Pow(x - centre.Item.X, 2) + Math.Pow(y - centre.Item.Y, 2)).Index]++;
        }

        return counts;
    }
}
