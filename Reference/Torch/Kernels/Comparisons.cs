namespace TorchSharp.Kernels;

internal readonly struct Eq : IComparison
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<bool> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = a[i] == b[i];
        }
    }
}

internal readonly struct Ne : IComparison
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<bool> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = a[i] != b[i];
        }
    }
}

internal readonly struct Lt : IComparison
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<bool> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = a[i] < b[i];
        }
    }
}

internal readonly struct Le : IComparison
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<bool> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = a[i] <= b[i];
        }
    }
}

internal readonly struct IsNaN : IPredicate
{
    public static bool Holds<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.IsNaN(x);
}

internal readonly struct IsInfinite : IPredicate
{
    public static bool Holds<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.IsInfinity(x);
}

internal readonly struct IsFinite : IPredicate
{
    public static bool Holds<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.IsFinite(x);
}

internal readonly struct IsPositiveInfinity : IPredicate
{
    public static bool Holds<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.IsPositiveInfinity(x);
}

internal readonly struct IsNegativeInfinity : IPredicate
{
    public static bool Holds<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.IsNegativeInfinity(x);
}

internal readonly struct BitAnd : IBitZip
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryInteger<T> =>
        TensorPrimitives.BitwiseAnd(a, b, y);
}

internal readonly struct BitOr : IBitZip
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryInteger<T> =>
        TensorPrimitives.BitwiseOr(a, b, y);
}

internal readonly struct BitXor : IBitZip
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryInteger<T> =>
        TensorPrimitives.Xor(a, b, y);
}
