namespace TorchSharp.Kernels;

/// <summary>The lower triangular L with A = L Lᵀ, row by row, in double precision.</summary>
internal static class CholeskyFactor
{
    /// <returns>Whether A is positive definite.</returns>
    public static bool Run(ReadOnlySpan<double> a, Span<double> l, int n)
    {
        l.Clear();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = a[i * n + j];
                for (var k = 0; k < j; k++)
                    rest -= l[i * n + k] * l[j * n + k];

                if (i == j && !(rest > 0))
                    return false;

                l[i * n + j] = i == j ? Math.Sqrt(rest) : rest / l[j * n + j];
            }
        }

        return true;
    }
}
