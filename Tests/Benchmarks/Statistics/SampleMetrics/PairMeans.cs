using System.Numerics.Tensors;
using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>Means over pairs of points: all that energy distance and mean discrepancy need, from one pass over the distances.</summary>
/// <param name="Distance">E‖a − b‖.</param>
/// <param name="Kernel">E Σ_σ exp(−‖a − b‖²/2σ²) over the bandwidths of <see cref="MaximumMeanDiscrepancy"/>.</param>
internal sealed record PairMeans(double Distance, double Kernel)
{
    /// <summary>exp(−d²/2σ²) = exp(−d²/8) for the widest kernel, σ = 2.</summary>
    private const float WidestExponent = -1 / 8f;

    /// <summary>σ = 2, 1, ½, ¼, ⅛, 1/16: each kernel is the fourth power of the one before.</summary>
    private const int Bandwidths = 6;

    /// <summary>
    /// Kernels below are taken for this one before they are squared twice: the result, 1e-36, is nothing in the sum and still a normal
    /// number, while denormal ones would cost a processor a hundred times as much.
    /// </summary>
    private const float Least = 1e-9f;

    /// <summary>Over all pairs of different points of one sample (a U-statistic: no point is paired with itself).</summary>
    public static PairMeans Within(PlanePoints points) => Of(points, points, row => row + 1, points.Count * (points.Count - 1L) / 2);

    /// <summary>Over all pairs of a point of one sample and a point of another.</summary>
    public static PairMeans Between(PlanePoints a, PlanePoints b) => Of(a, b, _ => 0, (long)a.Count * b.Count);

    private static PairMeans Of(PlanePoints a, PlanePoints b, Func<int, int> firstPartner, long pairs)
    {
        var sums = TwoThreads.Over(a.Count, rows =>
        {
            var (row, roots) = (new float[b.Count], new float[b.Count]);
            var (distance, kernel) = (0.0, 0.0);
            foreach (var i in rows)
            {
                var start = firstPartner(i);
                var squares = row.AsSpan(0, b.Count - start);
                b.SquaredDistances(a.X[i], a.Y[i], start, squares);
                distance += SumOfRoots(squares, roots);
                kernel += SumOfKernels(squares);
            }

            return (distance, kernel);
        });
        return new(sums.Sum(part => part.distance) / pairs, sums.Sum(part => part.kernel) / pairs);
    }

    private static double SumOfRoots(ReadOnlySpan<float> squares, Span<float> roots)
    {
        TensorPrimitives.Sqrt(squares, roots);
        return TensorPrimitives.Sum(roots[..squares.Length]);
    }

    /// <summary>
    /// One exponential for the widest kernel, then two squarings for each narrower one. Overwrites <paramref name="values"/>.
    /// </summary>
    private static double SumOfKernels(Span<float> values)
    {
        TensorPrimitives.Multiply(values, WidestExponent, values);
        TensorPrimitives.Exp(values, values);
        double sum = TensorPrimitives.Sum(values);
        for (var bandwidth = 1; bandwidth < Bandwidths; bandwidth++)
        {
            TensorPrimitives.Max(values, Least, values);
            TensorPrimitives.Multiply(values, values, values);
            TensorPrimitives.Multiply(values, values, values);
            sum += TensorPrimitives.Sum(values);
        }

        return sum;
    }
}
