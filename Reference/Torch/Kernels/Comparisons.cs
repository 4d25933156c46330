namespace TorchSharp.Kernels;

internal readonly struct Eq : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a == b;
}

internal readonly struct Ne : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a != b;
}

internal readonly struct Lt : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a < b;
}

internal readonly struct Le : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a <= b;
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
