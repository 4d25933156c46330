namespace TorchSharp.Kernels;

/// <summary>A = U diag(σ) Vᵀ: rotations make the columns of A orthogonal (Hestenes, J. SIAM 6 (1958) 51), in double precision.</summary>
internal static class JacobiSingularValues
{
    private const int MaximalSweeps = 60;
    private const double Negligible = 1e-15;

    /// <summary>
    /// U, σ (descending) and Vᵀ of an m×n matrix, row-major. With <paramref name="isFull"/>, U and V are completed to square matrices.
    /// </summary>
    public static double[][] Run(double[] a, int m, int n, bool isFull)
    {
        var k = Math.Min(m, n);
        var (left, values, right) = m >= n ? Tall(Columns(a, m, n)) : Swapped(Tall(Columns(a, m, n, isTransposed: true)));
        Complete(left, isFull ? m : k, m);
        Complete(right, isFull ? n : k, n);
        return [[.. Enumerable.Range(0, m).SelectMany(i => left.Select(column => column[i]))], values, [.. right.SelectMany(row => row)]];
    }

    private static List<double[]> Columns(double[] a, int m, int n, bool isTransposed = false) => isTransposed
        ? [.. a.Chunk(Math.Max(1, n))]
        : [.. Enumerable.Range(0, n).Select(j => Enumerable.Range(0, m).Select(i => a[i * n + j]).ToArray())];

    private static (List<double[]> Left, double[] Values, List<double[]> Right) Swapped(
        (List<double[]> Left, double[] Values, List<double[]> Right) svd) =>
        (svd.Right, svd.Values, svd.Left);

    /// <summary>For at least as many rows as columns. Left columns of singular value zero are left out.</summary>
    private static (List<double[]> Left, double[] Values, List<double[]> Right) Tall(List<double[]> columns)
    {
        var turns = columns.Select((_, j) => Unit(columns.Count, j)).ToList();
        for (var sweep = 0; sweep < MaximalSweeps && Sweep(columns, turns); sweep++)
        {
        }

        double[] lengths = [.. columns.Select(column => TensorPrimitives.Norm<double>(column))];
        var order = Enumerable.Range(0, columns.Count).OrderByDescending(j => lengths[j]).ToArray();
        var left = order.Where(j => lengths[j] > 0).Select(j => columns[j].Select(x => x / lengths[j]).ToArray()).ToList();
        return (left, [.. order.Select(j => lengths[j])], [.. order.Select(j => turns[j])]);
    }

    private static bool Sweep(List<double[]> columns, List<double[]> turns)
    {
        var isChanged = false;
        for (var p = 0; p < columns.Count; p++)
        {
            for (var q = p + 1; q < columns.Count; q++)
            {
                var (pp, pq, qq) = (Dot(columns[p], columns[p]), Dot(columns[p], columns[q]), Dot(columns[q], columns[q]));
                if (Math.Abs(pq) > Negligible * Math.Sqrt(pp * qq))
                {
                    isChanged = true;
                    var (c, s) = JacobiEigenvalues.Rotation(pp, pq, qq);
                    Rotate(columns[p], columns[q], c, s);
                    Rotate(turns[p], turns[q], c, s);
                }
            }
        }

        return isChanged;
    }

    private static void Rotate(double[] x, double[] y, double c, double s)
    {
        for (var i = 0; i < x.Length; i++)
            (x[i], y[i]) = (c * x[i] - s * y[i], s * x[i] + c * y[i]);
    }

    /// <summary>Adds unit vectors orthogonal to the given ones, up to <paramref name="count"/> vectors.</summary>
    private static void Complete(List<double[]> columns, int count, int length)
    {
        while (columns.Count < count)
        {
            var best = Enumerable.Range(0, length).Select(i => Rest(Unit(length, i), columns))
                .MaxBy(rest => TensorPrimitives.Norm<double>(rest))!;
            var size = TensorPrimitives.Norm<double>(best);
            columns.Add(Rest([.. best.Select(x => x / size)], columns));
        }
    }

    private static double[] Rest(double[] x, List<double[]> columns)
    {
        foreach (var column in columns)
        {
            var share = Dot(x, column);
            TensorPrimitives.MultiplyAdd(column, -share, x, x);
        }

        return x;
    }

    private static double[] Unit(int length, int place) => [.. Enumerable.Range(0, length).Select(i => i == place ? 1.0 : 0)];
    private static double Dot(double[] x, double[] y) => TensorPrimitives.Dot<double>(x, y);
}
