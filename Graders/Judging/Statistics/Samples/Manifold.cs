using System.Numerics;
using System.Runtime.InteropServices;

namespace Grader.Judging.Statistics.Samples;

/// <summary>
/// How a generated sample X covers a reference sample Y, by balls that reach from each point of a sample to its k-th nearest neighbour in
/// the same sample; shares in [0, 1], where more is better. Balls are open: of two samples that are one single point, all are 0.
/// </summary>
/// <remarks>
/// Kynkäänniemi et al., Improved Precision and Recall Metric, 2019 (arXiv 1904.06991), eq. (2); Naeem et al., Reliable Fidelity and
/// Diversity Metrics, 2020 (arXiv 2002.09797), eq. (5). Far out, z = 8 is about 1e-8 for each (<see cref="CriticalZ"/>).
/// </remarks>
public static class Manifold
{
    /// <summary>
    /// How many null standard deviations beyond its null mean each share lies with a probability of about 1e-8: more than the 5.6 of a
    /// normal law, also for large samples. Extrapolated by Pearson's type III from the moments of 2500 nulls;
    /// fixtures/studies/statistics.csv has the largest z of 1000.
    /// </summary>
    public const double CriticalZ = 8;

    /// <summary>The share of balls around points of Y that hold a point of X: falls where a part of the distribution is missing.</summary>
    public static double Coverage(Neighbours neighbours)
    {
        var radii = neighbours.WithinY.Radii;
        return (double)radii.Index().Count(ball => neighbours.FromYToX[ball.Index][0] < ball.Item) / radii.Length;
    }

    /// <summary>The share of X within balls around Y: falls where points lie that should not be there.</summary>
    public static double Precision(Neighbours neighbours) => ShareInside(neighbours.X, neighbours.Y, neighbours.WithinY.Radii);

    /// <summary>The share of points that lie in a ball around some centre.</summary>
    internal static double ShareInside(PlanePoints points, PlanePoints centres, float[] radii)
    {
        var inside = TwoThreads.Over(points.Count, rows =>
        {
            var row = new float[centres.Count];
            var count = 0;
            foreach (var i in rows)
            {
                centres.SquaredDistances(points.X[i], points.Y[i], 0, row);
                count += AnyLess(row, radii) ? 1 : 0;
            }

            return count;
        });
        return (double)inside.Sum() / points.Count;
    }

    private static bool AnyLess(ReadOnlySpan<float> values, ReadOnlySpan<float> limits)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(values);
        var right = MemoryMarshal.Cast<float, Vector<float>>(limits);
        for (var block = 0; block < left.Length; block++)
        {
            if (Vector.LessThanAny(left[block], right[block]))
                return true;
        }

        for (var j = left.Length * Vector<float>.Count; j < values.Length; j++)
        {
            if (values[j] < limits[j])
                return true;
        }

        return false;
    }
}
