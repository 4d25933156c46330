using Vae101.Contracts;

namespace Vae101.Solutions;

/// <summary>Counts bin by bin.</summary>
public sealed class Histogram : IHistogram
{
    /// <inheritdoc/>
    public long[] Counts(double[] values, double[] edges)
    {
        var counts = new long[edges.Length - 1];
        for (var i = 0; i < counts.Length; i++)
        {
            var isLast = i == counts.Length - 1;
            counts[i] = values.Count(value => value >= edges[i] && (value < edges[i + 1] || isLast && value == edges[i + 1]));
        }

        return counts;
    }
}
