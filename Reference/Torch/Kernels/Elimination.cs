namespace TorchSharp.Kernels;

/// <summary>Gaussian elimination with partial pivoting on one row-major matrix, in double precision.</summary>
internal static class Elimination
{
    /// <summary>Solves A X = B in place: <paramref name="b"/> (n×columns) becomes X, <paramref name="a"/> (n×n) is overwritten.</summary>
    /// <returns>The sign and the logarithm of the absolute value of the determinant; −∞ where A is singular.</returns>
    public static (double Sign, double LogAbs) Solve(Span<double> a, Span<double> b, int n, int columns)
    {
        var (sign, logarithm) = (1.0, 0.0);
        for (var k = 0; k < n; k++)
        {
            var pivot = PivotRow(a, n, k);
            if (a[pivot * n + k] == 0)
                return (0, double.NegativeInfinity);

            if (pivot != k)
            {
                Swap(a.Slice(pivot * n, n), a.Slice(k * n, n));
                Swap(b.Slice(pivot * columns, columns), b.Slice(k * columns, columns));
                sign = -sign;
            }

            sign *= Math.Sign(a[k * n + k]);
            logarithm += Math.Log(Math.Abs(a[k * n + k]));
            for (var i = k + 1; i < n; i++)
            {
                var factor = a[i * n + k] / a[k * n + k];
                SubtractRow(a.Slice(i * n, n), a.Slice(k * n, n), factor);
                SubtractRow(b.Slice(i * columns, columns), b.Slice(k * columns, columns), factor);
            }
        }

        SubstituteBack(a, b, n, columns);
        return (sign, logarithm);
    }

    private static void SubstituteBack(ReadOnlySpan<double> a, Span<double> b, int n, int columns)
    {
        for (var k = n - 1; k >= 0; k--)
        {
            var row = b.Slice(k * columns, columns);
            for (var i = k + 1; i < n; i++)
                SubtractRow(row, b.Slice(i * columns, columns), a[k * n + i]);

            foreach (ref var x in row)
                x /= a[k * n + k];
        }
    }

    private static int PivotRow(ReadOnlySpan<double> a, int n, int k)
    {
        var best = k;
        for (var i = k + 1; i < n; i++)
            best = Math.Abs(a[i * n + k]) > Math.Abs(a[best * n + k]) ? i : best;

        return best;
    }

    private static void SubtractRow(Span<double> row, ReadOnlySpan<double> other, double factor)
    {
        for (var j = 0; j < row.Length; j++)
            row[j] -= factor * other[j];
    }

    private static void Swap(Span<double> a, Span<double> b)
    {
        for (var j = 0; j < a.Length; j++)
            (a[j], b[j]) = (b[j], a[j]);
    }
}
