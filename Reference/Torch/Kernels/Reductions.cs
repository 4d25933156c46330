namespace TorchSharp.Kernels;

/// <summary>An associative and commutative reduction of many numbers to one.</summary>
internal interface IReduction
{
    static abstract T Start<T>() where T : unmanaged, INumber<T>;

    static abstract T Of<T>(ReadOnlySpan<T> run) where T : unmanaged, INumber<T>;

    /// <summary>Reduces two runs element by element; the result may be stored over either.</summary>
    static abstract void Join<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result) where T : unmanaged, INumber<T>;
}

/// <summary>Sums by halves, so that rounding errors grow with the logarithm of the length.</summary>
internal readonly struct Sum : IReduction
{
    private const int Block = 512;

    public static T Start<T>() where T : unmanaged, INumber<T> => T.Zero;

    public static T Of<T>(ReadOnlySpan<T> run) where T : unmanaged, INumber<T> =>
        run.Length <= Block ? TensorPrimitives.Sum(run) : Of(run[..(run.Length / 2)]) + Of(run[(run.Length / 2)..]);

    public static void Join<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Add(a, b, result);
}

internal readonly struct Product : IReduction
{
    public static T Start<T>() where T : unmanaged, INumber<T> => T.One;
    public static T Of<T>(ReadOnlySpan<T> run) where T : unmanaged, INumber<T> => run.IsEmpty ? T.One : TensorPrimitives.Product(run);
    public static void Join<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Multiply(a, b, result);
}

/// <summary>The largest; NaN if there is one.</summary>
internal readonly struct Largest : IReduction
{
    public static T Start<T>() where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? T.CreateTruncating(double.NegativeInfinity)
            : T.CreateSaturating(long.MinValue);

    public static T Of<T>(ReadOnlySpan<T> run) where T : unmanaged, INumber<T> => TensorPrimitives.Max(run);
    public static void Join<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Max(a, b, result);
}

/// <summary>The smallest; NaN if there is one.</summary>
internal readonly struct Smallest : IReduction
{
    public static T Start<T>() where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? T.CreateTruncating(double.PositiveInfinity)
            : T.CreateSaturating(long.MaxValue);

    public static T Of<T>(ReadOnlySpan<T> run) where T : unmanaged, INumber<T> => TensorPrimitives.Min(run);
    public static void Join<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Min(a, b, result);
}
