namespace TorchSharp.Kernels;

/// <summary>A function of the elements of one vector register.</summary>
internal interface IVectorMap
{
    static abstract Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T>;
}

/// <summary>A function of the elements of two vector registers.</summary>
internal interface IVectorPairMap
{
    static abstract Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T>;
}

/// <summary>Applies functions of vector registers to spans; the last, incomplete vector is padded with zeros.</summary>
internal static class VectorMaps
{
    public static void Map<K, T>(ReadOnlySpan<T> x, Span<T> y) where K : IVectorMap where T : unmanaged, INumber<T>
    {
        ref var source = ref MemoryMarshal.GetReference(x[..y.Length]);
        ref var target = ref MemoryMarshal.GetReference(y);
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
            K.Of(Vector.LoadUnsafe(ref source, (nuint)i)).StoreUnsafe(ref target, (nuint)i);

        if (i < y.Length)
        {
            Span<T> last = stackalloc T[Vector<T>.Count];
            K.Of(Filled(x[i..y.Length])).CopyTo(last);
            last[..(y.Length - i)].CopyTo(y[i..]);
        }
    }

    public static void Zip<K, T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where K : IVectorPairMap where T : unmanaged, INumber<T>
    {
        ref var first = ref MemoryMarshal.GetReference(a[..y.Length]);
        ref var second = ref MemoryMarshal.GetReference(b[..y.Length]);
        ref var target = ref MemoryMarshal.GetReference(y);
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
            K.Of(Vector.LoadUnsafe(ref first, (nuint)i), Vector.LoadUnsafe(ref second, (nuint)i)).StoreUnsafe(ref target, (nuint)i);

        if (i < y.Length)
        {
            Span<T> last = stackalloc T[Vector<T>.Count];
            K.Of(Filled(a[i..y.Length]), Filled(b[i..y.Length])).CopyTo(last);
            last[..(y.Length - i)].CopyTo(y[i..]);
        }
    }

    private static Vector<T> Filled<T>(ReadOnlySpan<T> rest) where T : unmanaged
    {
        Span<T> all = stackalloc T[Vector<T>.Count];
        all.Clear();
        rest.CopyTo(all);
        return new(all);
    }
}
