using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>Applies a function to every row along one axis. The rows of the result may have another length.</summary>
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
