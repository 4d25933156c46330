namespace TorchSharp.Kernels;

/// <summary>A function of one number of any kind.</summary>
internal interface INumberMap
{
    static abstract void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T>;
}

/// <summary>A function of two numbers of any one kind.</summary>
internal interface INumberZip
{
    static abstract void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>;
}

/// <summary>A relation of two numbers.</summary>
internal interface IComparison
{
    static abstract bool Holds<T>(T a, T b) where T : unmanaged, INumber<T>;
}
