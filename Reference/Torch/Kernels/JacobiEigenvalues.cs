namespace TorchSharp.Kernels;

/// <summary>
/// A = V diag(λ) Vᵀ of a symmetric matrix by Jacobi's rotations, in double precision (Golub and Van Loan, "Matrix
/// Computations", 2013, §8.5).
/// </summary>
internal static class JacobiEigenvalues
{
    private const int MaximalSweeps = 60;

    /// <summary>
    /// The eigenvalues of a symmetric n×n matrix, ascending, and V with the eigenvectors as its columns, row-major. Overwrites the matrix.
    /// </summary>
    public static double[][] Run(double[] a, int n)
    {
        var vectors = new double[n * n];
        for (var i = 0; i < n; i++)
            vectors[i * n + i] = 1;

        var negligible = 1e-17 * TensorPrimitives.Norm<double>(a);
        for (var sweep = 0; sweep < MaximalSweeps && Sweep(a, vectors, n, negligible); sweep++)
        {
        }

        var order = Enumerable.Range(0, n).OrderBy(i => a[i * n + i]).ToArray();
        var ordered = Enumerable.Range(0, n).SelectMany(row => order.Select(column => vectors[row * n + column]));
        return [[.. order.Select(i => a[i * n + i])], [.. ordered]];
    }

    private static bool Sweep(double[] a, double[] vectors, int n, double negligible)
    {
        var isChanged = false;
        for (var p = 0; p < n; p++)
        {
            for (var q = p + 1; q < n; q++)
            {
                if (Math.Abs(a[p * n + q]) > negligible)
                {
                    isChanged = true;
                    var (c, s) = Rotation(a[p * n + p], a[p * n + q], a[q * n + q]);
                    Rotate(a, n, p, q, n, 1, c, s);
                    Rotate(a, n, p, q, 1, n, c, s);
                    Rotate(vectors, n, p, q, 1, n, c, s);
                }
            }
        }

        return isChanged;
    }

    /// <summary>Cosine and sine of the smaller angle that makes the off-diagonal element of a symmetric 2×2 matrix zero.</summary>
    public static (double Cosine, double Sine) Rotation(double app, double apq, double aqq)
    {
        var cotangent = (aqq - app) / (2 * apq);
        var t = Math.CopySign(1 / (Math.Abs(cotangent) + double.Hypot(cotangent, 1)), cotangent);
        var cosine = 1 / double.Hypot(t, 1);
        return (cosine, t * cosine);
    }

    /// <summary>Rotates rows p and q, or columns, depending on <paramref name="line"/> and <paramref name="step"/>.</summary>
    private static void Rotate(double[] matrix, int n, int p, int q, int line, int step, double c, double s)
    {
        for (var i = 0; i < n; i++)
        {
            ref var x = ref matrix[p * line + i * step];
            ref var y = ref matrix[q * line + i * step];
            (x, y) = (c * x - s * y, s * x + c * y);
        }
    }
}
