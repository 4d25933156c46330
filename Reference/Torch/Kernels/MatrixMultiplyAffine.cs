namespace TorchSharp.Kernels;

/// <summary>X Wᵀ + 1 bᵀ, or a function of its elements, for X (m, k), W (n, k) and b (n).</summary>
internal static class AffineProduct
{
    public static Tensor Run(Tensor x, Tensor w, Tensor b, Activation? activation) =>
        x.dtype == ScalarType.Float32 ? Run(x, w, b, activation?.Single) : Run(x, w, b, activation?.Double);

    private static Tensor Run<T>(Tensor x, Tensor w, Tensor b, Map<T, T>? finish) where T : unmanaged, INumber<T>
    {
        var (m, k, n) = ((int)x.Layout.Shape[0], (int)x.Layout.Shape[1], (int)w.Layout.Shape[0]);
        var result = Tensor.Uninitialized(x.dtype, [m, n]);
        MatrixMultiply.Multiply(x.Span<T>(), w.Span<T>(), result.Target<T>(), m, k, n, false, true, b.Span<T>(), finish);
        return result;
    }
}
