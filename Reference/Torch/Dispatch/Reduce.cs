using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>Reduces over any set of axes: the elements are arranged as outer × reduced × inner in row-major order.</summary>
internal static class Reduce
{
    /// <summary>The reduced tensor, without the given axes.</summary>
    public static Tensor Run<K>(Tensor x, int[] axes) where K : IReduction => x.dtype switch
    {
        ScalarType.Float32 => Run<float, K>(x, axes),
        ScalarType.Float64 => Run<double, K>(x, axes),
        ScalarType.Int64 => Run<long, K>(x, axes),
        ScalarType.Int32 => Run<int, K>(x, axes),
        ScalarType.Byte => Run<byte, K>(x, axes),
        _ => Run<byte, K>(x.As(ScalarType.Byte), axes).As(ScalarType.Bool),
    };

    private static Tensor Run<T, K>(Tensor x, int[] axes) where T : unmanaged, INumber<T> where K : IReduction
    {
        var kept = new int[x.Layout.Rank - axes.Length];
        for (int d = 0, i = 0; i < kept.Length; d++)
        {
            if (!axes.Contains(d))
                kept[i++] = d;
        }

        var result = Tensor.Uninitialized(x.dtype, Array.ConvertAll(kept, d => x.Layout.Shape[d]));
        var (data, outer, inner) = Arrange<T>(x, axes, kept);
        RowReduction.Run<T, K>(data, result.Target<T>(), outer, inner);
        return result;
    }

    private static (T[] Data, int Outer, int Inner) Arrange<T>(Tensor x, int[] axes, int[] kept) where T : unmanaged
    {
        var areAdjacent = axes.Length > 0 && axes[^1] - axes[0] == axes.Length - 1;
        if (areAdjacent)
        {
            var shape = x.Layout.Shape;
            return (x.RowMajor<T>(), (int)Layout.CountOf(shape.AsSpan(0, axes[0])), (int)Layout.CountOf(shape.AsSpan(axes[^1] + 1)));
        }

        var moved = x.Layout.Permute([.. kept, .. axes]);
        return (Strided.ToArray(x.Data<T>(), moved), (int)Layout.CountOf(kept.Select(d => x.Layout.Shape[d]).ToArray()), 1);
    }
}
