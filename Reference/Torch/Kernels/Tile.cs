namespace TorchSharp.Kernels;

/// <summary>
/// The inner kernel of products and convolutions: the sums of a few rows by two (double) vectors stay in registers during the loop over
/// the inner dimension. Element (i, p) of the left factor lies at a[rows.At(i) + steps.At(p)].
/// </summary>
internal static unsafe class Tile<TLanes, T, TWalk> where TLanes : struct, ILanes<TLanes, T> where T : unmanaged where TWalk : struct, IWalk
{
    /// <summary>32 registers of 512 bits hold the sums of eight rows (or of six of twice the width), 16 of 256 bits those of six.</summary>
    public static int Rows => typeof(TLanes) == typeof(Lanes512<T>) ? 8 : 6;
    public static int Columns => 2 * TLanes.Count;

    /// <summary>
    /// C = start + A B for the first <paramref name="count"/> rows of a tile; the others repeat the last of them. Strides are in elements;
    /// <paramref name="start"/> may be C itself, or null for zero.
    /// </summary>
    [MethodImpl(AggressiveOptimization)]
    public static void Multiply(
        T* a, TWalk rows, TWalk steps, nint depth, T* b, nint bRow, T* start, nint startRow, T* c, nint cRow, int count)
    {
        nint r1 = Math.Min(1, count - 1), r2 = Math.Min(2, count - 1), r3 = Math.Min(3, count - 1), r4 = Math.Min(4, count - 1);
        nint r5 = Math.Min(5, count - 1), r6 = Math.Min(6, count - 1), r7 = Math.Min(7, count - 1);
        T* a0 = a + rows.At(0), a1 = a + rows.At(r1), a2 = a + rows.At(r2), a3 = a + rows.At(r3);
        T* a4 = a + rows.At(r4), a5 = a + rows.At(r5), a6 = a + rows.At(r6), a7 = a + rows.At(r7);
        TLanes c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        TLanes c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
        if (start != null)
        {
            Load(start, out c00, out c01);
            Load(start + (r1 * startRow), out c10, out c11);
            Load(start + (r2 * startRow), out c20, out c21);
            Load(start + (r3 * startRow), out c30, out c31);
            Load(start + (r4 * startRow), out c40, out c41);
            Load(start + (r5 * startRow), out c50, out c51);
            Load(start + (r6 * startRow), out c60, out c61);
            Load(start + (r7 * startRow), out c70, out c71);
        }

        for (nint p = 0; p < depth; p++, b += bRow)
        {
            var step = steps.At(p);
            Load(b, out var b0, out var b1);
            var x = TLanes.Broadcast(a0 + step);
            c00 = TLanes.MultiplyAdd(x, b0, c00);
            c01 = TLanes.MultiplyAdd(x, b1, c01);
            x = TLanes.Broadcast(a1 + step);
            c10 = TLanes.MultiplyAdd(x, b0, c10);
            c11 = TLanes.MultiplyAdd(x, b1, c11);
            x = TLanes.Broadcast(a2 + step);
            c20 = TLanes.MultiplyAdd(x, b0, c20);
            c21 = TLanes.MultiplyAdd(x, b1, c21);
            x = TLanes.Broadcast(a3 + step);
            c30 = TLanes.MultiplyAdd(x, b0, c30);
            c31 = TLanes.MultiplyAdd(x, b1, c31);
            x = TLanes.Broadcast(a4 + step);
            c40 = TLanes.MultiplyAdd(x, b0, c40);
            c41 = TLanes.MultiplyAdd(x, b1, c41);
            x = TLanes.Broadcast(a5 + step);
            c50 = TLanes.MultiplyAdd(x, b0, c50);
            c51 = TLanes.MultiplyAdd(x, b1, c51);
            // The JIT folds typeof(…) == typeof(…) at compile time; a test Rows > 6 would be a run-time branch.
            if (typeof(TLanes) == typeof(Lanes512<T>))
            {
                x = TLanes.Broadcast(a6 + step);
                c60 = TLanes.MultiplyAdd(x, b0, c60);
                c61 = TLanes.MultiplyAdd(x, b1, c61);
                x = TLanes.Broadcast(a7 + step);
                c70 = TLanes.MultiplyAdd(x, b0, c70);
                c71 = TLanes.MultiplyAdd(x, b1, c71);
            }
        }

        Store(c, c00, c01);
        Store(c + (r1 * cRow), c10, c11);
        Store(c + (r2 * cRow), c20, c21);
        Store(c + (r3 * cRow), c30, c31);
        Store(c + (r4 * cRow), c40, c41);
        Store(c + (r5 * cRow), c50, c51);
        if (typeof(TLanes) == typeof(Lanes512<T>))
        {
            Store(c + (r6 * cRow), c60, c61);
            Store(c + (r7 * cRow), c70, c71);
        }
    }

    [MethodImpl(AggressiveInlining)]
    private static void Load(T* source, out TLanes left, out TLanes right)
    {
        left = TLanes.Load(source);
        right = TLanes.Load(source + TLanes.Count);
    }

    [MethodImpl(AggressiveInlining)]
    private static void Store(T* target, TLanes left, TLanes right)
    {
        left.Store(target);
        right.Store(target + TLanes.Count);
    }
}
