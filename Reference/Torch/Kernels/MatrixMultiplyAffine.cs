using static TorchSharp.torch;

namespace TorchSharp.Kernels;

/// <summary>X Wᵀ + 1 bᵀ, or its positive part, for X (m, k), W (n, k) and b (n).</summary>
internal static class AffineProduct
{
    public static Tensor Run(Tensor x, Tensor w, Tensor b, bool rectifies) =>
        x.dtype == ScalarType.Float32 ? Run<float>(x, w, b, rectifies) : Run<double>(x, w, b, rectifies);

    private static Tensor Run<T>(Tensor x, Tensor w, Tensor b, bool rectifies) where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var (m, k, n) = ((int)x.Layout.Shape[0], (int)x.Layout.Shape[1], (int)w.Layout.Shape[0]);
        var result = Tensor.Uninitialized(x.dtype, [m, n]);
        MatrixMultiply.Multiply(x.Span<T>(), w.Span<T>(), result.Target<T>(), m, k, n, false, true, b.Span<T>(), rectifies);
        return result;
    }
}
