namespace TorchSharp.Kernels;

/// <summary>
/// Vectorised from element 0, so that results do not depend on memory alignment; <see cref="TensorPrimitives"/> aligns first and its last
/// bits then vary.
/// </summary>
internal readonly struct Sin : IVectorMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => VectorMaps.Map<Sin, T>(x, y);

    public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) ? Vector.Sin(x.As<T, float>()).As<float, T>() : Vector.Sin(x.As<T, double>()).As<double, T>();
}

/// <summary>Vectorised from element 0, as <see cref="Sin"/>.</summary>
internal readonly struct Cos : IVectorMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => VectorMaps.Map<Cos, T>(x, y);

    public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) ? Vector.Cos(x.As<T, float>()).As<float, T>() : Vector.Cos(x.As<T, double>()).As<double, T>();
}

/// <summary>Powers of whole numbers; a negative exponent leaves only ±1 and zero.</summary>
internal readonly struct WholePower : INumberPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = Power(a[i], long.CreateTruncating(b[i]));
    }

    private static T Power<T>(T x, long exponent) where T : INumber<T>
    {
        if (exponent < 0)
            return x == T.One || x == -T.One ? Power(x, -exponent) : T.Zero;

        var result = T.One;
        for (; exponent > 0; exponent >>= 1, x *= x)
            result = (exponent & 1) == 1 ? result * x : result;

        return result;
    }
}
