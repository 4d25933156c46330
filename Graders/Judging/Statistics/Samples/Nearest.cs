using System.Numerics;
using System.Runtime.InteropServices;

namespace Grader.Judging.Statistics.Samples;

/// <summary>For each point of one sample, the squared distances to its k nearest points of a sample, ascending.</summary>
internal sealed class Nearest
{
    private readonly float[] squares;
    private readonly int k;

    private Nearest(int count, int k) => (squares, this.k) = (new float[count * k], k);

    /// <summary>Of one point.</summary>
    public ReadOnlySpan<float> this[int point] => squares.AsSpan(point * k, k);

    /// <summary>To the k-th nearest, for each point.</summary>
    public float[] Radii => [.. Enumerable.Range(0, squares.Length / k).Select(point => squares[point * k + k - 1])];

    /// <summary>Within one sample; a point is no neighbour of its own.</summary>
    public static Nearest Within(PlanePoints points, int k) => Of(points, points, k, (row, self) => row[self] = float.PositiveInfinity);

    /// <summary>From the points of one sample to those of another.</summary>
    public static Nearest Between(PlanePoints from, PlanePoints to, int k) => Of(from, to, k, (_, _) => { });

    private static Nearest Of(PlanePoints from, PlanePoints to, int k, Action<float[], int> exclude)
    {
        var nearest = new Nearest(from.Count, k);
        TwoThreads.Over(from.Count, rows =>
        {
            var row = new float[to.Count];
            foreach (var i in rows)
            {
                to.SquaredDistances(from.X[i], from.Y[i], 0, row);
                exclude(row, i);
                Select(row, nearest.squares.AsSpan(i * k, k));
            }

            return true;
        });
        return nearest;
    }

    /// <summary>The smallest values of a row. Most blocks of it have none of them and are passed over in one comparison.</summary>
    private static void Select(ReadOnlySpan<float> row, Span<float> smallest)
    {
        smallest.Fill(float.PositiveInfinity);
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var block = 0; block < blocks.Length; block++)
        {
            if (Vector.LessThanAny(blocks[block], new Vector<float>(smallest[^1])))
                Insert(row.Slice(block * Vector<float>.Count, Vector<float>.Count), smallest);
        }

        Insert(row[(blocks.Length * Vector<float>.Count)..], smallest);
    }

    private static void Insert(ReadOnlySpan<float> values, Span<float> smallest)
    {
        foreach (var value in values)
        {
            if (!(value < smallest[^1]))
                continue;

            var place = smallest.Length - 1;
            for (; place > 0 && smallest[place - 1] > value; place--)
                smallest[place] = smallest[place - 1];

            smallest[place] = value;
        }
    }
}
