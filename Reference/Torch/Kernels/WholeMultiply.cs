namespace TorchSharp.Kernels;

/// <summary>Products of matrices of whole numbers, which wrap around as C#'s own do. No training needs them to be fast.</summary>
internal static class WholeMultiply
{
    /// <summary>result (m, n) = left (m, k) · right (k, n), all in row-major order.</summary>
    public static void Multiply<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> result, int m, int k, int n)
        where T : unmanaged, INumber<T>
    {
        result.Clear();
        for (var i = 0; i < m; i++)
        {
            var row = result.Slice(i * n, n);
            for (var j = 0; j < k; j++)
                TensorPrimitives.MultiplyAdd(right.Slice(j * n, n), left[(i * k) + j], row, row);
        }
    }
}
