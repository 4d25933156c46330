using System.Numerics;
using System.Runtime.InteropServices;

namespace Grader.Judging.Statistics.Samples;

/// <summary>
/// A sample of points of the plane, in single precision: over millions of pairs its rounding averages out. The metrics of this folder
/// have their bandwidths and grid for coordinates of about unit variance; a check standardises by the moments of the right distribution.
/// </summary>
public sealed class PlanePoints
{
    /// <summary>A point farther out counts as one that far out, so that squared distances stay finite in single precision.</summary>
    private const double Farthest = 1e9;

    private PlanePoints(float[] x, float[] y) => (X, Y) = (x, y);

    /// <summary>Number of points.</summary>
    public int Count => X.Length;

    internal float[] X { get; }

    internal float[] Y { get; }

    /// <summary>One point.</summary>
    public (double X, double Y) this[int index] => (X[index], Y[index]);

    /// <summary>Takes points over.</summary>
    /// <exception cref="ArgumentException">There are fewer than two, or one is not finite.</exception>
    public static PlanePoints Of(IReadOnlyList<(double X, double Y)> points) =>
        points.Count >= 2 && points.All(point => double.IsFinite(point.X) && double.IsFinite(point.Y))
            ? new([.. points.Select(point => Near(point.X))], [.. points.Select(point => Near(point.Y))])
            : throw new ArgumentException($"A sample of the plane needs two points or more, all finite; "
                + $"expect that of these {points.Count} before they are compared.", nameof(points));

    /// <summary>‖p − p_j‖² for the point p = (x, y) and each of these points from index <paramref name="start"/> on.</summary>
    internal void SquaredDistances(float x, float y, int start, Span<float> target)
    {
        // (a − b)², and not a² − 2ab + b², which cancels for neighbours.
        var xs = X.AsSpan(start);
        var ys = Y.AsSpan(start);
        var xBlocks = MemoryMarshal.Cast<float, Vector<float>>(xs);
        var yBlocks = MemoryMarshal.Cast<float, Vector<float>>(ys);
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(target[..xs.Length]);
        var (fromX, fromY) = (new Vector<float>(x), new Vector<float>(y));
        for (var block = 0; block < blocks.Length; block++)
        {
            var (dx, dy) = (xBlocks[block] - fromX, yBlocks[block] - fromY);
            blocks[block] = dx * dx + dy * dy;
        }

        for (var j = blocks.Length * Vector<float>.Count; j < xs.Length; j++)
        {
            var (dx, dy) = (xs[j] - x, ys[j] - y);
            target[j] = dx * dx + dy * dy;
        }
    }

    private static float Near(double coordinate) => (float)Math.Clamp(coordinate, -Farthest, Farthest);
}
