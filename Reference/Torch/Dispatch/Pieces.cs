using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>
/// Applies functions of elements to tensors of any layout: in one call where all operands are contiguous, else in pieces that are
/// copied first.
/// </summary>
internal static class Pieces
{
    public static Tensor Run<TIn, TOut>(Tensor x, Map<TIn, TOut> map) where TIn : unmanaged where TOut : unmanaged
    {
        var result = Tensor.Uninitialized(Elements.TypeOf<TOut>(), x.Layout.Dense);
        var y = result.Target<TOut>();
        var operand = new Operand<TIn>(x, x.Layout.Shape);
        var step = operand.IsDirect ? Math.Max(y.Length, 1) : operand.Step(Cache.PieceLength);
        for (var i = 0; i < y.Length; i += step)
        {
            var length = Math.Min(step, y.Length - i);
            map(operand.Piece(i, length, step), y.Slice(i, length));
        }

        return result;
    }

    public static Tensor Run<TA, TB, TOut>(Tensor a, Tensor b, PairMap<TA, TB, TOut> map)
        where TA : unmanaged where TB : unmanaged where TOut : unmanaged
    {
        var shape = Broadcasting.Shape(a.Layout.Shape, b.Layout.Shape);
        var result = ReferenceEquals(shape, a.Layout.Shape)
            ? Tensor.Uninitialized(Elements.TypeOf<TOut>(), a.Layout.Dense)
            : Tensor.Uninitialized(Elements.TypeOf<TOut>(), shape);
        var y = result.Target<TOut>();
        var left = new Operand<TA>(a, shape);
        var right = new Operand<TB>(b, shape);
        var step = left.IsDirect && right.IsDirect ? Math.Max(y.Length, 1) : right.Step(left.Step(Cache.PieceLength));
        for (var i = 0; i < y.Length; i += step)
        {
            var length = Math.Min(step, y.Length - i);
            map(left.Piece(i, length, step), right.Piece(i, length, step), y.Slice(i, length));
        }

        return result;
    }

    public static Tensor Run<TA, TB, TC, TOut>(Tensor a, Tensor b, Tensor c, TripleMap<TA, TB, TC, TOut> map)
        where TA : unmanaged where TB : unmanaged where TC : unmanaged where TOut : unmanaged
    {
        var shape = Broadcasting.Shape(Broadcasting.Shape(a.Layout.Shape, b.Layout.Shape), c.Layout.Shape);
        var result = Tensor.Uninitialized(Elements.TypeOf<TOut>(), shape);
        var y = result.Target<TOut>();
        var first = new Operand<TA>(a, shape);
        var second = new Operand<TB>(b, shape);
        var third = new Operand<TC>(c, shape);
        var step = first.IsDirect && second.IsDirect && third.IsDirect
            ? Math.Max(y.Length, 1)
            : third.Step(second.Step(first.Step(Cache.PieceLength)));
        for (var i = 0; i < y.Length; i += step)
        {
            var length = Math.Min(step, y.Length - i);
            map(first.Piece(i, length, step), second.Piece(i, length, step), third.Piece(i, length, step), y.Slice(i, length));
        }

        return result;
    }
}
