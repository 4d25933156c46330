namespace TorchSharp.Kernels;

/// <summary>A function of a whole row, such as a scan, a sort or a search.</summary>
internal delegate void RowMap<TIn, TOut>(ReadOnlySpan<TIn> row, Span<TOut> result);

/// <summary>Applies a function to every row along one axis, which is moved to the end and back; result rows have a size of their own.</summary>
internal static class AlongAxis
{
    public static Tensor Run<TIn, TOut>(Tensor x, int axis, long size, RowMap<TIn, TOut> map) where TIn : unmanaged where TOut : unmanaged
    {
        if (x.Layout.Rank == 0)
            return Run(x.reshape(1), 0, size, map).reshape();

        using var pause = no_grad();
        var rows = x.transpose(axis, -1);
        var data = rows.Span<TIn>();
        var length = (int)x.Layout.Shape[axis];
        var result = Tensor.Uninitialized(Elements.TypeOf<TOut>(), [.. rows.Layout.Shape[..^1], size]);
        var target = result.Target<TOut>();
        for (int i = 0, o = 0; o < target.Length; i += length, o += (int)size)
            map(data.Slice(i, length), target.Slice(o, (int)size));

        return axis == x.Layout.Rank - 1 ? result : result.transpose(axis, -1).contiguous();
    }
}
