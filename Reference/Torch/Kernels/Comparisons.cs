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
