namespace TorchSharp.Kernels;

internal readonly struct Relu : INumberMap, IVectorMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => VectorMaps.Map<Relu, T>(x, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
        Vector.AndNot(x, Vector.LessThanOrEqual(x, Vector<T>.Zero));
}

/// <summary>x above zero, exp x − 1 below.</summary>
internal readonly struct Elu : IVectorMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => VectorMaps.Map<Elu, T>(x, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
        Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), x, Expm1.Of(x));
}

/// <summary>The first where the second is positive, else times one more than it.</summary>
internal readonly struct TimesEluSlope : INumberPairMap, IVectorPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        VectorMaps.Zip<TimesEluSlope, T>(a, b, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.ConditionalSelect(Vector.GreaterThan(b, Vector<T>.Zero), a, a * (b + Vector<T>.One));
}

internal readonly struct Silu
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Sigmoid(x, y);
        TensorPrimitives.Multiply(y, x, y);
    }
}

/// <summary>The first times s (x (1 − s) + 1), the derivative of x s, where x is the second and s its sigmoid.</summary>
internal readonly struct TimesSiluSlope : IVectorPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> slopes = stackalloc T[Cache.PieceLength];
        for (var i = 0; i < y.Length; i += Cache.PieceLength)
        {
            var part = y.Slice(i, Math.Min(Cache.PieceLength, y.Length - i));
            var argument = x.Slice(i, part.Length);
            var slope = slopes[..part.Length];
            TensorPrimitives.Sigmoid(argument, slope);
            VectorMaps.Zip<TimesSiluSlope, T>(argument, slope, slope);
            TensorPrimitives.Multiply(a.Slice(i, part.Length), slope, part);
        }
    }

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> x, Vector<T> s) where T : unmanaged, INumber<T> =>
        s * ((x * (Vector<T>.One - s)) + Vector<T>.One);
}

/// <summary>The first where the second is positive or NaN, else zero.</summary>
internal readonly struct MaskPositive : INumberPairMap, IVectorPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        VectorMaps.Zip<MaskPositive, T>(a, b, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.AndNot(a, Vector.LessThanOrEqual(b, Vector<T>.Zero));
}

/// <summary>The first times one minus the square of the second.</summary>
internal readonly struct TimesTanhSlope : INumberPairMap, IVectorPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        VectorMaps.Zip<TimesTanhSlope, T>(a, b, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => a * (Vector<T>.One - (b * b));
}

/// <summary>Minus twice the product of all three: the derivative of b (1 − c²) by c, times a.</summary>
internal static class TimesTanhCurve
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, Span<T> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i += Cache.PieceLength)
        {
            var part = y.Slice(i, Math.Min(Cache.PieceLength, y.Length - i));
            TensorPrimitives.Multiply(a.Slice(i, part.Length), b.Slice(i, part.Length), part);
            TensorPrimitives.AddMultiply<T>(part, part, c.Slice(i, part.Length), part);
            TensorPrimitives.Subtract<T>(T.Zero, part, part);
        }
    }
}
