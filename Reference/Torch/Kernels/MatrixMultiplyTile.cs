using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// The inner kernel: six rows by two vectors of the product stay in registers while the inner dimension runs.
/// Twelve sums in flight hide the latency of the multiply-add units; eight loads feed twelve of them.
/// </summary>
internal static unsafe class MatrixMultiplyTile<TLanes, T> where TLanes : struct, ILanes<TLanes, T> where T : unmanaged
{
    public const int Rows = 6;

    public static int Columns => 2 * TLanes.Count;

    /// <summary>C = start + A B for one tile; strides are in elements, <paramref name="start"/> may be C itself, or null for zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(T* a, nint aRow, nint aStep, T* b, nint bStep, int depth, T* start, nint startRow, T* c, nint cRow)
    {
        TLanes c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        TLanes c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        if (start != null)
        {
            Load(start, out c00, out c01);
            Load(start + startRow, out c10, out c11);
            Load(start + 2 * startRow, out c20, out c21);
            Load(start + 3 * startRow, out c30, out c31);
            Load(start + 4 * startRow, out c40, out c41);
            Load(start + 5 * startRow, out c50, out c51);
        }

        var a3 = a + 3 * aRow;
        for (var p = 0; p < depth; p++)
        {
            var b0 = TLanes.Load(b);
            var b1 = TLanes.Load(b + TLanes.Count);
            var x = TLanes.Broadcast(a[0]);
            c00 = TLanes.MultiplyAdd(x, b0, c00);
            c01 = TLanes.MultiplyAdd(x, b1, c01);
            x = TLanes.Broadcast(a[aRow]);
            c10 = TLanes.MultiplyAdd(x, b0, c10);
            c11 = TLanes.MultiplyAdd(x, b1, c11);
            x = TLanes.Broadcast(a[2 * aRow]);
            c20 = TLanes.MultiplyAdd(x, b0, c20);
            c21 = TLanes.MultiplyAdd(x, b1, c21);
            x = TLanes.Broadcast(a3[0]);
            c30 = TLanes.MultiplyAdd(x, b0, c30);
            c31 = TLanes.MultiplyAdd(x, b1, c31);
            x = TLanes.Broadcast(a3[aRow]);
            c40 = TLanes.MultiplyAdd(x, b0, c40);
            c41 = TLanes.MultiplyAdd(x, b1, c41);
            x = TLanes.Broadcast(a3[2 * aRow]);
            c50 = TLanes.MultiplyAdd(x, b0, c50);
            c51 = TLanes.MultiplyAdd(x, b1, c51);
            a += aStep;
            a3 += aStep;
            b += bStep;
        }

        Store(c, c00, c01);
        Store(c + cRow, c10, c11);
        Store(c + 2 * cRow, c20, c21);
        Store(c + 3 * cRow, c30, c31);
        Store(c + 4 * cRow, c40, c41);
        Store(c + 5 * cRow, c50, c51);
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
