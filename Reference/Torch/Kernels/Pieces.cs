namespace TorchSharp.Kernels;

/// <summary>A pointwise function of one contiguous run.</summary>
internal delegate void Map<TIn, TOut>(ReadOnlySpan<TIn> x, Span<TOut> y);

/// <summary>A pointwise function of two contiguous runs.</summary>
internal delegate void Zip<TA, TB, TOut>(ReadOnlySpan<TA> a, ReadOnlySpan<TB> b, Span<TOut> y);

/// <summary>A pointwise function of three contiguous runs.</summary>
internal delegate void Zip3<TA, TB, TC, TOut>(ReadOnlySpan<TA> a, ReadOnlySpan<TB> b, ReadOnlySpan<TC> c, Span<TOut> y);

/// <summary>Drives pointwise functions over operands of any layout: whole where all lie in order, else piece by piece.</summary>
internal static class Pieces
{
    /// <summary>So many numbers stay in the first-level cache from one pass over them to the next.</summary>
    public const int Length = 1024;

    public static Tensor Run<TIn, TOut>(Tensor x, Map<TIn, TOut> map) where TIn : unmanaged where TOut : unmanaged
    {
        var result = Tensor.Uninitialized(Elements.TypeOf<TOut>(), x.Layout.Dense);
        var y = result.Target<TOut>();
        var operand = new Operand<TIn>(x, x.Layout.Shape);
        var step = operand.IsDirect ? Math.Max(y.Length, 1) : operand.Step(Length);
        for (var i = 0; i < y.Length; i += step)
        {
            var length = Math.Min(step, y.Length - i);
            map(operand.Piece(i, length, step), y.Slice(i, length));
        }

        return result;
    }

    public static Tensor Run<TA, TB, TOut>(Tensor a, Tensor b, Zip<TA, TB, TOut> zip)
        where TA : unmanaged where TB : unmanaged where TOut : unmanaged
    {
        var shape = Broadcasting.Shape(a.Layout.Shape, b.Layout.Shape);
        var result = ReferenceEquals(shape, a.Layout.Shape)
            ? Tensor.Uninitialized(Elements.TypeOf<TOut>(), a.Layout.Dense)
            : Tensor.Uninitialized(Elements.TypeOf<TOut>(), shape);
        var y = result.Target<TOut>();
        var left = new Operand<TA>(a, shape);
        var right = new Operand<TB>(b, shape);
        var step = left.IsDirect && right.IsDirect ? Math.Max(y.Length, 1) : right.Step(left.Step(Length));
        for (var i = 0; i < y.Length; i += step)
        {
            var length = Math.Min(step, y.Length - i);
            zip(left.Piece(i, length, step), right.Piece(i, length, step), y.Slice(i, length));
        }

        return result;
    }

    public static Tensor Run<TA, TB, TC, TOut>(Tensor a, Tensor b, Tensor c, Zip3<TA, TB, TC, TOut> zip)
        where TA : unmanaged where TB : unmanaged where TC : unmanaged where TOut : unmanaged
    {
        var shape = Broadcasting.Shape(Broadcasting.Shape(a.Layout.Shape, b.Layout.Shape), c.Layout.Shape);
        var result = Tensor.Uninitialized(Elements.TypeOf<TOut>(), shape);
        var y = result.Target<TOut>();
        var first = new Operand<TA>(a, shape);
        var second = new Operand<TB>(b, shape);
        var third = new Operand<TC>(c, shape);
        var step = first.IsDirect && second.IsDirect && third.IsDirect ? Math.Max(y.Length, 1) : third.Step(second.Step(first.Step(Length)));
        for (var i = 0; i < y.Length; i += step)
        {
            var length = Math.Min(step, y.Length - i);
            zip(first.Piece(i, length, step), second.Piece(i, length, step), third.Piece(i, length, step), y.Slice(i, length));
        }

        return result;
    }
}
