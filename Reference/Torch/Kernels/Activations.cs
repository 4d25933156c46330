using System.Numerics;
using System.Numerics.Tensors;

namespace TorchSharp.Kernels;

internal readonly struct Relu : INumberMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T>
    {
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var value = new Vector<T>(x[i..]);
            Vector.AndNot(value, Vector.LessThanOrEqual(value, Vector<T>.Zero)).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] = x[i] <= T.Zero ? T.Zero : x[i];
        }
    }
}

internal readonly struct Silu : IFloatMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Sigmoid(x, y);
        TensorPrimitives.Multiply(y, x, y);
    }
}

/// <summary>The first where the second is positive or NaN, else zero.</summary>
internal readonly struct MaskPositive : INumberZip
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
    {
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var isZero = Vector.LessThanOrEqual(new Vector<T>(b[i..]), Vector<T>.Zero);
            Vector.ConditionalSelect(isZero, Vector<T>.Zero, new Vector<T>(a[i..])).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] = b[i] <= T.Zero ? T.Zero : a[i];
        }
    }
}

/// <summary>The first times one minus the square of the second.</summary>
internal readonly struct TimesTanhSlope : INumberZip
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
    {
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var value = new Vector<T>(b[i..]);
            (new Vector<T>(a[i..]) * (Vector<T>.One - value * value)).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] = a[i] * (T.One - b[i] * b[i]);
        }
    }
}
