namespace TorchSharp.Kernels;

/// <summary>Hands matrices to the multiply kernel: transposed views by a flag, other strided ones by a copy.</summary>
internal static class MatrixProduct
{
    public static Tensor Run(Tensor a, Tensor b)
    {
        var result = Tensor.Uninitialized(a.dtype, [a.Layout.Shape[0], b.Layout.Shape[1]]);
        if (a.dtype == ScalarType.Float32)
        {
            Into(a, b, result.Target<float>());
        }
        else
        {
            Into(a, b, result.Target<double>());
        }

        return result;
    }

    public static Tensor RunBatch(Tensor a, Tensor b)
    {
        var (m, n) = (a.Layout.Shape[^2], b.Layout.Shape[^1]);
        var result = Tensor.Uninitialized(a.dtype, [.. a.Layout.Shape[..^1], n]);
        using var pause = no_grad();
        using var outside = DisposeScopeManager.Suspend();
        var (left, right) = (Flat(a), Flat(b));
        for (var i = 0; i < left.Layout.Shape[0]; i++)
        {
            var (matrixA, matrixB) = (left.select(0, i), right.select(0, i));
            if (a.dtype == ScalarType.Float32)
            {
                Into(matrixA, matrixB, result.Target<float>().Slice((int)(i * m * n), (int)(m * n)));
            }
            else
            {
                Into(matrixA, matrixB, result.Target<double>().Slice((int)(i * m * n), (int)(m * n)));
            }
        }

        return result;
    }

    private static Tensor Flat(Tensor batch) => batch.Layout.Rank == 3 ? batch : batch.flatten(0, -3);

    private static void Into(Tensor a, Tensor b, Span<float> result)
    {
        var left = Factor<float>(a, out var isLeftTransposed);
        var right = Factor<float>(b, out var isRightTransposed);
        var (m, k, n) = ((int)a.Layout.Shape[0], (int)a.Layout.Shape[1], (int)b.Layout.Shape[1]);
        MatrixMultiply.Multiply(left, right, result, m, k, n, isLeftTransposed, isRightTransposed);
    }

    private static void Into(Tensor a, Tensor b, Span<double> result)
    {
        var left = Factor<double>(a, out var isLeftTransposed);
        var right = Factor<double>(b, out var isRightTransposed);
        var (m, k, n) = ((int)a.Layout.Shape[0], (int)a.Layout.Shape[1], (int)b.Layout.Shape[1]);
        MatrixMultiply.Multiply(left, right, result, m, k, n, isLeftTransposed, isRightTransposed);
    }

    private static ReadOnlySpan<T> Factor<T>(Tensor matrix, out bool isTransposed) where T : unmanaged
    {
        var transposed = matrix.Layout.Permute([1, 0]);
        isTransposed = !matrix.Layout.IsContiguous && transposed.IsContiguous;
        return isTransposed
            ? matrix.Data<T>().AsSpan((int)transposed.Offset, (int)transposed.Count)
            : matrix.Span<T>();
    }
}
