namespace TorchSharp.Kernels;

internal readonly struct Relu : INumberMap, IVectorMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => VectorMaps.Map<Relu, T>(x, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> => Vector.AndNot(x, Vector.LessThanOrEqual(x, Vector<T>.Zero));
}

internal readonly struct Silu
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Sigmoid(x, y);
        TensorPrimitives.Multiply(y, x, y);
    }
}

/// <summary>The first where the second is positive or NaN, else zero.</summary>
internal readonly struct MaskPositive : INumberZip, IVectorZip
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        VectorMaps.Zip<MaskPositive, T>(a, b, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => Vector.AndNot(a, Vector.LessThanOrEqual(b, Vector<T>.Zero));
}

/// <summary>The first times one minus the square of the second.</summary>
internal readonly struct TimesTanhSlope : INumberZip, IVectorZip
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        VectorMaps.Zip<TimesTanhSlope, T>(a, b, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => a * (Vector<T>.One - (b * b));
}

/// <summary>Minus twice the product of all three: the derivative of b (1 − c²) by c, times a.</summary>
internal static class TimesTanhCurve
{
    /// <summary>What stays in the first-level cache from one pass to the next.</summary>
    private const int Piece = 1024;

    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, Span<T> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i += Piece)
        {
            var part = y.Slice(i, Math.Min(Piece, y.Length - i));
            TensorPrimitives.Multiply(a.Slice(i, part.Length), b.Slice(i, part.Length), part);
            TensorPrimitives.AddMultiply<T>(part, part, c.Slice(i, part.Length), part);
            TensorPrimitives.Subtract<T>(T.Zero, part, part);
        }
    }
}
