using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// The inner kernel of convolutions: as <see cref="MatrixMultiplyTile{TLanes, T}"/>, but element (i, p) of the left factor lies
/// at a[rows[i] + steps[p]], which a matrix of image patches does without being written down.
/// </summary>
internal static unsafe class PatchTile<TLanes, T> where TLanes : struct, ILanes<TLanes, T> where T : unmanaged
{
    /// <summary>Thirty-two wide registers hold the sums of eight rows, sixteen narrow ones those of six.</summary>
    public static int Rows => typeof(TLanes) == typeof(Lanes512<T>) ? 8 : 6;

    /// <summary>C = start + A B for one tile; the rows of B and C follow each other, those of start have a stride, which may be zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(T* a, nint* rows, nint* steps, int depth, T* b, T* start, nint startRow, T* c)
    {
        T* a0 = a + rows[0], a1 = a + rows[1], a2 = a + rows[2], a3 = a + rows[3];
        T* a4 = a + rows[4], a5 = a + rows[5], a6 = a + rows[Rows - 2], a7 = a + rows[Rows - 1];
        var width = 2 * TLanes.Count;
        Load(start, out var c00, out var c01);
        Load(start + startRow, out var c10, out var c11);
        Load(start + (2 * startRow), out var c20, out var c21);
        Load(start + (3 * startRow), out var c30, out var c31);
        Load(start + (4 * startRow), out var c40, out var c41);
        Load(start + (5 * startRow), out var c50, out var c51);
        Load(start + ((Rows - 2) * startRow), out var c60, out var c61);
        Load(start + ((Rows - 1) * startRow), out var c70, out var c71);
        for (var end = steps + depth; steps < end; steps++, b += width)
        {
            var step = *steps;
            Load(b, out var b0, out var b1);
            var x = TLanes.Broadcast(a0[step]);
            c00 = TLanes.MultiplyAdd(x, b0, c00);
            c01 = TLanes.MultiplyAdd(x, b1, c01);
            x = TLanes.Broadcast(a1[step]);
            c10 = TLanes.MultiplyAdd(x, b0, c10);
            c11 = TLanes.MultiplyAdd(x, b1, c11);
            x = TLanes.Broadcast(a2[step]);
            c20 = TLanes.MultiplyAdd(x, b0, c20);
            c21 = TLanes.MultiplyAdd(x, b1, c21);
            x = TLanes.Broadcast(a3[step]);
            c30 = TLanes.MultiplyAdd(x, b0, c30);
            c31 = TLanes.MultiplyAdd(x, b1, c31);
            x = TLanes.Broadcast(a4[step]);
            c40 = TLanes.MultiplyAdd(x, b0, c40);
            c41 = TLanes.MultiplyAdd(x, b1, c41);
            x = TLanes.Broadcast(a5[step]);
            c50 = TLanes.MultiplyAdd(x, b0, c50);
            c51 = TLanes.MultiplyAdd(x, b1, c51);
            // Only this form of the question is answered before registers are given out.
            if (typeof(TLanes) == typeof(Lanes512<T>))
            {
                x = TLanes.Broadcast(a6[step]);
                c60 = TLanes.MultiplyAdd(x, b0, c60);
                c61 = TLanes.MultiplyAdd(x, b1, c61);
                x = TLanes.Broadcast(a7[step]);
                c70 = TLanes.MultiplyAdd(x, b0, c70);
                c71 = TLanes.MultiplyAdd(x, b1, c71);
            }
        }

        Store(c, c00, c01);
        Store(c + width, c10, c11);
        Store(c + (2 * width), c20, c21);
        Store(c + (3 * width), c30, c31);
        Store(c + (4 * width), c40, c41);
        Store(c + (5 * width), c50, c51);
        if (typeof(TLanes) == typeof(Lanes512<T>))
        {
            Store(c + (6 * width), c60, c61);
            Store(c + (7 * width), c70, c71);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(T* source, out TLanes left, out TLanes right)
    {
        left = TLanes.Load(source);
        right = TLanes.Load(source + TLanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(T* target, TLanes left, TLanes right)
    {
        left.Store(target);
        right.Store(target + TLanes.Count);
    }
}
