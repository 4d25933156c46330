namespace TorchSharp.Kernels;

/// <summary>
/// exp x − 1. The functions in this file are those that <see cref="TensorPrimitives"/> computes as a difference, which loses the digits
/// of small results.
/// </summary>
internal readonly struct Expm1 : IVectorMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        VectorMaps.Map<Expm1, T>(x, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T>
    {
        var (least, most) = typeof(T) == typeof(float) ? (-80.0, 89.0) : (-700.0, 710.0);
        return OrArgument(Within(Bounded(x, least, most)), x);
    }

    /// <summary>
    /// With x = n log 2 + r and e = exp r − 1, exp x − 1 = 2ⁿ e + (2ⁿ − 1); for x where 2ⁿ neither overflows nor underflows.
    /// </summary>
    [MethodImpl(AggressiveInlining)]
    internal static Vector<T> Within<T>(Vector<T> x) where T : unmanaged, INumber<T>
    {
        // Adding so large a number rounds to an integer and leaves n in the lowest bits.
        var shift = Number<T>(typeof(T) == typeof(float) ? 3 << 22 : 3L << 51);
        var shifted = MultiplyAdd(x, Number<T>(1 / 0.6931471805599453), shift);
        var n = shifted - shift;
        // n times the leading digits of log 2 is exact.
        var (leading, rest) = typeof(T) == typeof(float)
            ? (0.693359375, -2.1219444005469058e-4)
            : (0.6931471803691238, 1.9082149292705877e-10);
        var r = MultiplyAdd(n, Number<T>(-rest), MultiplyAdd(n, Number<T>(-leading), x));
        var half = HalfPowerOfTwo(shifted);
        var scaled = MultiplyAdd(half, r * Series(r), half - Number<T>(0.5));
        return scaled + scaled;
    }

    /// <summary>(exp r − 1) / r by Taylor's series, for r of at most log 2 / 2.</summary>
    [MethodImpl(AggressiveInlining)]
    private static Vector<T> Series<T>(Vector<T> r) where T : unmanaged, INumber<T>
    {
        var sum = Number<T>(1.0 / 5040);
        if (typeof(T) == typeof(double))
        {
            sum = MultiplyAdd(Number<T>(1.0 / 87_178_291_200), r, Number<T>(1.0 / 6_227_020_800));
            sum = MultiplyAdd(sum, r, Number<T>(1.0 / 479_001_600));
            sum = MultiplyAdd(sum, r, Number<T>(1.0 / 39_916_800));
            sum = MultiplyAdd(sum, r, Number<T>(1.0 / 3_628_800));
            sum = MultiplyAdd(sum, r, Number<T>(1.0 / 362_880));
            sum = MultiplyAdd(sum, r, Number<T>(1.0 / 40_320));
            sum = MultiplyAdd(sum, r, Number<T>(1.0 / 5040));
        }

        sum = MultiplyAdd(sum, r, Number<T>(1.0 / 720));
        sum = MultiplyAdd(sum, r, Number<T>(1.0 / 120));
        sum = MultiplyAdd(sum, r, Number<T>(1.0 / 24));
        sum = MultiplyAdd(sum, r, Number<T>(1.0 / 6));
        return MultiplyAdd(MultiplyAdd(sum, r, Number<T>(0.5)), r, Vector<T>.One);
    }

    /// <summary>2ⁿ⁻¹, which is finite for all n in range; n is in the lowest bits.</summary>
    [MethodImpl(AggressiveInlining)]
    private static Vector<T> HalfPowerOfTwo<T>(Vector<T> n) where T : unmanaged, INumber<T> => typeof(T) == typeof(float)
        ? ((n.As<T, int>() << 23) + Number<T>(0.5).As<T, int>()).As<int, T>()
        : ((n.As<T, long>() << 52) + Number<T>(0.5).As<T, long>()).As<long, T>();

    [MethodImpl(AggressiveInlining)]
    private static Vector<T> MultiplyAdd<T>(Vector<T> a, Vector<T> b, Vector<T> c) where T : unmanaged => typeof(T) == typeof(float)
        ? Vector.MultiplyAddEstimate(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
        : Vector.MultiplyAddEstimate(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();

    [MethodImpl(AggressiveInlining)]
    internal static Vector<T> Bounded<T>(Vector<T> x, double least, double most) where T : unmanaged, INumber<T> =>
        Vector.MinNative(Vector.MaxNative(x, Number<T>(least)), Number<T>(most));

    /// <summary>The argument itself where it is ±0 or NaN.</summary>
    [MethodImpl(AggressiveInlining)]
    internal static Vector<T> OrArgument<T>(Vector<T> result, Vector<T> x) where T : unmanaged, INumber<T> =>
        Vector.ConditionalSelect(Vector.GreaterThan(Vector.Abs(x), Vector<T>.Zero), result, x);

    [MethodImpl(AggressiveInlining)]
    internal static Vector<T> Number<T>(double value) where T : unmanaged, INumber<T> => new(T.CreateTruncating(value));
}

/// <summary>log u + (x − (u − 1)) / u, where u is 1 + x rounded.</summary>
internal readonly struct Log1p : IVectorPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> log = y.Overlaps(x) ? new T[y.Length] : y;
        TensorPrimitives.LogP1(x, log);
        VectorMaps.Zip<Log1p, T>(x, log, y);
    }

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> x, Vector<T> log) where T : unmanaged, INumber<T>
    {
        var u = Vector<T>.One + x;
        var isFinite = Vector.LessThan(Vector.Abs(log), Expm1.Number<T>(double.PositiveInfinity));
        return Vector.ConditionalSelect(isFinite, log + ((x - (u - Vector<T>.One)) / u), log);
    }
}

internal readonly struct HyperbolicSine
{
    /// <summary>(e + e / (e + 1)) / 2 with e = exp x − 1, near zero.</summary>
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Expm1.Apply(x, y);
        for (var i = 0; i < y.Length; i++)
            y[i] = T.Abs(x[i]) < T.One ? (y[i] + y[i] / (y[i] + T.One)) * T.CreateTruncating(0.5) : T.Sinh(x[i]);
    }
}

/// <summary>e / (e + 2) with e = exp 2x − 1; ±1 for large |x|.</summary>
internal readonly struct HyperbolicTangent : IVectorMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        VectorMaps.Map<HyperbolicTangent, T>(x, y);

    [MethodImpl(AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T>
    {
        var e = Expm1.Within(Expm1.Bounded(x + x, -40, 40));
        return Expm1.OrArgument(e / (e + Expm1.Number<T>(2)), x);
    }
}
