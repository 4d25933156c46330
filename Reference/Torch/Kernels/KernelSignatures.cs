namespace TorchSharp.Kernels;

/// <summary>A function of each element.</summary>
internal delegate void Map<TIn, TOut>(ReadOnlySpan<TIn> x, Span<TOut> y);

/// <summary>A function of two elements at the same index.</summary>
internal delegate void PairMap<TA, TB, TOut>(ReadOnlySpan<TA> a, ReadOnlySpan<TB> b, Span<TOut> y);

/// <summary>A function of three elements at the same index.</summary>
internal delegate void TripleMap<TA, TB, TC, TOut>(ReadOnlySpan<TA> a, ReadOnlySpan<TB> b, ReadOnlySpan<TC> c, Span<TOut> y);

/// <summary>A function of a whole row, such as a scan, a sort or a search.</summary>
internal delegate void RowMap<TIn, TOut>(ReadOnlySpan<TIn> row, Span<TOut> result);

/// <summary>A function of each element, for every numeric type.</summary>
internal interface INumberMap
{
    static abstract void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T>;
}

/// <summary>A function of two elements at the same index, for every numeric type.</summary>
internal interface INumberPairMap
{
    static abstract void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>;
}

/// <summary>A relation of two numbers.</summary>
internal interface IComparison
{
    static abstract bool Holds<T>(T a, T b) where T : unmanaged, INumber<T>;
}
