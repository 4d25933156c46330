namespace TorchSharp.Kernels;

/// <summary>
/// A = Q R by reflections, with LAPACK's signs, in double precision (Golub and Van Loan, "Matrix Computations", 2013, algorithm 5.2.1).
/// </summary>
internal static class HouseholderReflections
{
    /// <summary>
    /// Q (m×width) and R (width×n), width being min(m, n) or m, of an m×n matrix, which is overwritten; all row-major.
    /// </summary>
    public static double[][] Run(double[] a, int m, int n, int width)
    {
        var reflections = Enumerable.Range(0, Math.Min(m - 1, n)).Select(k => Annihilate(a, m, n, k)).ToArray();
        var q = new double[m * width];
        for (var i = 0; i < width; i++)
            q[i * width + i] = 1;

        for (var k = reflections.Length - 1; k >= 0; k--)
            Reflect(q, width, 0, reflections[k], k);

        return [q, a[..(width * n)]];
    }

    /// <summary>
    /// Makes the elements below the diagonal of column k zero. Returns the reflection's unit vector, empty where they were zero already.
    /// </summary>
    private static double[] Annihilate(double[] a, int m, int n, int k)
    {
        double[] v = [.. Enumerable.Range(k, m - k).Select(i => a[i * n + k])];
        if (v.AsSpan(1).IndexOfAnyExcept(0) < 0)
            return [];

        v[0] += Math.CopySign(Length(v), v[0]);
        var length = Length(v);
        v = [.. v.Select(x => x / length)];
        Reflect(a, n, k, v, k);
        for (var i = k + 1; i < m; i++)
            a[i * n + k] = 0;

        return v;
    }

    /// <summary>Subtracts 2 v vᵀ times the rows from k on, in the columns from <paramref name="first"/> on.</summary>
    private static void Reflect(double[] matrix, int columns, int first, double[] v, int k)
    {
        for (var j = first; j < columns && v.Length > 0; j++)
        {
            var share = 0.0;
            for (var i = 0; i < v.Length; i++)
                share += v[i] * matrix[(k + i) * columns + j];

            for (var i = 0; i < v.Length; i++)
                matrix[(k + i) * columns + j] -= 2 * share * v[i];
        }
    }

    private static double Length(double[] v) => TensorPrimitives.Norm(v);
}
