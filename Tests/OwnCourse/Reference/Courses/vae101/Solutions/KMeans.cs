using Vae101.Contracts;

namespace Vae101.Solutions;

/// <summary>Lloyd's algorithm.</summary>
public sealed class KMeans : IKMeans
{
    /// <inheritdoc/>
    public long[] Assign(double[][] points, double[][] centres) => [.. points.Select(point => Nearest(point, centres))];

    /// <inheritdoc/>
    public double[][] Update(double[][] points, long[] assigned, double[][] centres) => [.. centres.Select((centre, k) =>
    {
        var own = points.Where((_, n) => assigned[n] == k).ToList();
        return own.Count == 0 ? centre : centre.Select((_, d) => own.Average(point => point[d])).ToArray();
    })];

    private static long Nearest(double[] point, double[][] centres)
    {
        var nearest = 0;
        for (var k = 1; k < centres.Length; k++)
        {
            if (Distance(point, centres[k]) < Distance(point, centres[nearest]))
                nearest = k;
        }

        return nearest;
    }

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - y) * (x - y)).Sum();
}
