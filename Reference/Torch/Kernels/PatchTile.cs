using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// The inner kernel of convolutions: as <see cref="MatrixMultiplyTile{TLanes, T}"/>, but element (i, p) of the left factor lies
/// at a[rows[i] + steps[p]], which a matrix of image patches does without being written down.
/// </summary>
internal static unsafe class PatchTile<TLanes, T> where TLanes : struct, ILanes<TLanes, T> where T : unmanaged
{
    /// <summary>C = start + A B for one tile; the rows of B and C follow each other, those of start have a stride, which may be zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(T* a, nint* rows, nint* steps, int depth, T* b, T* start, nint startRow, T* c)
    {
        var (a0, a1, a2) = (new Row(a, rows[0]), new Row(a, rows[1]), new Row(a, rows[2]));
        var (a3, a4, a5) = (new Row(a, rows[3]), new Row(a, rows[4]), new Row(a, rows[5]));
        var width = 2 * TLanes.Count;
        Load(start, out var c00, out var c01);
        Load(start + startRow, out var c10, out var c11);
        Load(start + (2 * startRow), out var c20, out var c21);
        Load(start + (3 * startRow), out var c30, out var c31);
        Load(start + (4 * startRow), out var c40, out var c41);
        Load(start + (5 * startRow), out var c50, out var c51);
        for (var end = steps + depth; steps < end; steps++, b += width)
        {
            var step = *steps;
            Load(b, out var b0, out var b1);
            Add(a0.At(step), b0, b1, ref c00, ref c01);
            Add(a1.At(step), b0, b1, ref c10, ref c11);
            Add(a2.At(step), b0, b1, ref c20, ref c21);
            Add(a3.At(step), b0, b1, ref c30, ref c31);
            Add(a4.At(step), b0, b1, ref c40, ref c41);
            Add(a5.At(step), b0, b1, ref c50, ref c51);
        }

        Store(c, c00, c01);
        Store(c + width, c10, c11);
        Store(c + (2 * width), c20, c21);
        Store(c + (3 * width), c30, c31);
        Store(c + (4 * width), c40, c41);
        Store(c + (5 * width), c50, c51);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(T x, TLanes left, TLanes right, ref TLanes sumLeft, ref TLanes sumRight)
    {
        var factor = TLanes.Broadcast(x);
        sumLeft = TLanes.MultiplyAdd(factor, left, sumLeft);
        sumRight = TLanes.MultiplyAdd(factor, right, sumRight);
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

    private readonly struct Row(T* a, nint offset)
    {
        private readonly T* start = a + offset;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At(nint step) => start[step];
    }
}
