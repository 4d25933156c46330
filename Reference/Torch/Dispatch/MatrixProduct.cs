using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>Passes matrices to the multiply kernel: transposed views with a flag, other strided ones as a copy.</summary>
internal static class MatrixProduct
{
    public static Tensor Run(Tensor a, Tensor b) => a.dtype switch
    {
        ScalarType.Float32 => Run<float>(a, b),
        ScalarType.Float64 => Run<double>(a, b),
        ScalarType.Int64 => Run<long>(a, b),
        ScalarType.Int32 => Run<int>(a, b),
        _ => Run<byte>(a, b),
    };

    public static Tensor RunBatch(Tensor a, Tensor b) => a.dtype switch
    {
        ScalarType.Float32 => RunBatch<float>(a, b),
        ScalarType.Float64 => RunBatch<double>(a, b),
        ScalarType.Int64 => RunBatch<long>(a, b),
        ScalarType.Int32 => RunBatch<int>(a, b),
        _ => RunBatch<byte>(a, b),
    };

    private static Tensor Run<T>(Tensor a, Tensor b) where T : unmanaged, INumber<T>
    {
        var result = Tensor.Uninitialized(a.dtype, [a.Layout.Shape[0], b.Layout.Shape[1]]);
        Into(a, b, result.Target<T>());
        return result;
    }

    private static Tensor RunBatch<T>(Tensor a, Tensor b) where T : unmanaged, INumber<T>
    {
        var (m, n) = (a.Layout.Shape[^2], b.Layout.Shape[^1]);
        var result = Tensor.Uninitialized(a.dtype, [.. a.Layout.Shape[..^1], n]);
        using var pause = no_grad();
        using var outside = DisposeScopeManager.Suspend();
        var (left, right) = (Flat(a), Flat(b));
        for (var i = 0; i < left.Layout.Shape[0]; i++)
            Into(left.select(0, i), right.select(0, i), result.Target<T>().Slice((int)(i * m * n), (int)(m * n)));

        return result;
    }

    /// <summary>X Wᵀ + 1 bᵀ, or a function of its elements, for X (m, k), W (n, k) and b (n).</summary>
    public static Tensor Affine(Tensor x, Tensor w, Tensor b, Activation? activation) =>
        x.dtype == ScalarType.Float32 ? Affine(x, w, b, activation?.Single) : Affine(x, w, b, activation?.Double);

    private static Tensor Affine<T>(Tensor x, Tensor w, Tensor b, Map<T, T>? finish) where T : unmanaged, INumber<T>
    {
        var (m, k, n) = ((int)x.Layout.Shape[0], (int)x.Layout.Shape[1], (int)w.Layout.Shape[0]);
        var result = Tensor.Uninitialized(x.dtype, [m, n]);
        MatrixMultiply.Multiply(x.Span<T>(), w.Span<T>(), result.Target<T>(), m, k, n, false, true, b.Span<T>(), finish);
        return result;
    }

    private static Tensor Flat(Tensor batch) => batch.Layout.Rank == 3 ? batch : batch.flatten(0, -3);

    private static void Into<T>(Tensor a, Tensor b, Span<T> result) where T : unmanaged, INumber<T>
    {
        if (!a.is_floating_point())
        {
            var (rows, inner, columns) = ((int)a.Layout.Shape[0], (int)a.Layout.Shape[1], (int)b.Layout.Shape[1]);
            WholeMultiply.Multiply(a.Span<T>(), b.Span<T>(), result, rows, inner, columns);
            return;
        }

        var left = Factor<T>(a, out var isLeftTransposed);
        var right = Factor<T>(b, out var isRightTransposed);
        var (m, k, n) = ((int)a.Layout.Shape[0], (int)a.Layout.Shape[1], (int)b.Layout.Shape[1]);
        MatrixMultiply.Multiply(left, right, result, m, k, n, isLeftTransposed, isRightTransposed);
    }

    private static ReadOnlySpan<T> Factor<T>(Tensor matrix, out bool isTransposed) where T : unmanaged
    {
        var layout = matrix.Layout;
        isTransposed = !layout.IsContiguous && layout.Transpose(0, 1).IsContiguous;
        return isTransposed ? matrix.Data<T>().AsSpan((int)layout.Offset, (int)layout.Count) : matrix.Span<T>();
    }
}
