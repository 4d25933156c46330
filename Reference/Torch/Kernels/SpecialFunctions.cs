namespace TorchSharp.Kernels;

/// <summary>Functions that are computed one number at a time in double precision.</summary>
internal static class OneByOne
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y, Func<double, double> function) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = T.CreateTruncating(function(double.CreateTruncating(x[i])));
        }
    }
}

internal readonly struct Erf : IFloatMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => OneByOne.Apply(x, y, ErrorFunction.Erf);
}

internal readonly struct Erfc : IFloatMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => OneByOne.Apply(x, y, ErrorFunction.Erfc);
}

internal readonly struct ErfInverse : IFloatMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => OneByOne.Apply(x, y, ErrorFunction.ErfInverse);
}

internal readonly struct NormalQuantile : IFloatMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => OneByOne.Apply(x, y, ErrorFunction.NormalQuantile);
}

internal readonly struct LogGamma : IFloatMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => OneByOne.Apply(x, y, GammaFunction.Log);
}

internal readonly struct Digamma : IFloatMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => OneByOne.Apply(x, y, GammaFunction.Digamma);
}

internal readonly struct Trigamma : IFloatMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => OneByOne.Apply(x, y, GammaFunction.Trigamma);
}
