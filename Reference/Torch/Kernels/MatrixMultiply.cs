using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>
/// The product of two dense row-major matrices, of floats or doubles. The order of each sum depends on the shapes alone,
/// so the result is the same for every number of threads.
/// </summary>
internal static unsafe class MatrixMultiply
{
    /// <summary>Fewer multiply-adds than this are done sooner by one thread than a second is woken.</summary>
    private const long WorthAThread = 500_000;

    /// <summary>What writing one element of the product costs, in multiply-adds.</summary>
    private const long WriteCost = 32;

    /// <summary>With so few rows or columns a tile would be mostly empty.</summary>
    private const int Few = 8;

    /// <summary>How many threads one product may use.</summary>
    public static int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>
    /// C = op(A) op(B), or C += op(A) op(B) with <paramref name="accumulate"/>; op(A) is m × k, op(B) is k × n, C is m × n.
    /// A transposed operand lies in memory as its transpose: A as k × m, B as n × k.
    /// </summary>
    public static void Multiply<T>(
        ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c, int m, int k, int n, bool transposeA, bool transposeB, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        fixed (T* pa = a, pb = b, pc = c)
        {
            Multiply(View(pa, m, k, transposeA), View(pb, k, n, transposeB), pc, accumulate ? pc : null, n, m, k, n);
        }
    }

    /// <summary>C = op(A) op(B) + 1 rowᵀ: the same <paramref name="row"/> of n numbers is added to every row of the product.</summary>
    public static void MultiplyAddRow<T>(
        ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> row, Span<T> c, int m, int k, int n, bool transposeA, bool transposeB)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        fixed (T* pa = a, pb = b, pc = c, start = row)
        {
            Multiply(View(pa, m, k, transposeA), View(pb, k, n, transposeB), pc, start, 0, m, k, n);
        }
    }

    private static MatrixOperand<T> View<T>(T* start, int rows, int columns, bool transposed) where T : unmanaged =>
        transposed ? new(start, 1, rows) : new(start, columns, 1);

    private static void Multiply<T>(
        MatrixOperand<T> a, MatrixOperand<T> b, T* c, T* start, nint startRow, int m, int k, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var parts = (int)Math.Min(Threads, (long)m * n * (k + WriteCost) / WorthAThread);
        if (m == 0 || n == 0)
        {
            return;
        }

        if (n <= Few && m > n && a.Column != 1)
        {
            MultiplyTransposed(a, b, c, start, startRow, m, k, n);
        }
        else if (parts <= 1)
        {
            Part(a, b, c, n, start, startRow, m, k, n, IsDots(a, b, m, n));
        }
        else if (m >= n)
        {
            SplitRows(a, b, c, start, startRow, m, k, n, parts);
        }
        else
        {
            SplitColumns(a, b, c, start, startRow, m, k, n, parts);
        }
    }

    private static bool IsDots<T>(MatrixOperand<T> a, MatrixOperand<T> b, int m, int n) where T : unmanaged =>
        a.Column == 1 && (n <= Few || (m <= Few && b.Row == 1));

    private static void SplitRows<T>(
        MatrixOperand<T> a, MatrixOperand<T> b, T* c, T* start, nint startRow, int m, int k, int n, int parts)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var dots = IsDots(a, b, m, n);
        var size = RoundUp((m + parts - 1) / parts, 6);
        Parallel.For(0, (m + size - 1) / size, part =>
        {
            var i = part * size;
            var from = start == null ? null : start + i * startRow;
            Part(a.At(i, 0), b, c + (nint)i * n, n, from, startRow, Math.Min(size, m - i), k, n, dots);
        });
    }

    private static void SplitColumns<T>(
        MatrixOperand<T> a, MatrixOperand<T> b, T* c, T* start, nint startRow, int m, int k, int n, int parts)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var dots = IsDots(a, b, m, n);
        var size = RoundUp((n + parts - 1) / parts, 32);
        Parallel.For(0, (n + size - 1) / size, part =>
        {
            var j = part * size;
            var from = start == null ? null : start + j;
            Part(a, b.At(0, j), c + j, n, from, startRow, m, k, Math.Min(size, n - j), dots);
        });
    }

    private static int RoundUp(int count, int step) => (count + step - 1) / step * step;

    private static void Part<T>(
        MatrixOperand<T> a, MatrixOperand<T> b, T* c, nint cRow, T* start, nint startRow, int m, int k, int n, bool dots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (dots)
        {
            MatrixMultiplyDots.Multiply(a, b, c, cRow, start, startRow, m, k, n);
        }
        else if (Avx512F.IsSupported || Vector512.IsHardwareAccelerated)
        {
            MatrixMultiplyBlocks<Lanes512<T>, T>.Multiply(a, b, c, cRow, start, startRow, m, k, n);
        }
        else
        {
            MatrixMultiplyBlocks<Lanes256<T>, T>.Multiply(a, b, c, cRow, start, startRow, m, k, n);
        }
    }

    /// <summary>Few columns, and A by columns: as Cᵀ = Bᵀ Aᵀ the long dimension fills the vectors.</summary>
    private static void MultiplyTransposed<T>(
        MatrixOperand<T> a, MatrixOperand<T> b, T* c, T* start, nint startRow, int m, int k, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var buffer = ArrayPool<T>.Shared.Rent(m * n);
        fixed (T* transposed = buffer)
        {
            Multiply(b.Transposed, a.Transposed, transposed, null, 0, n, k, m);
            for (nint i = 0; i < m; i++)
            {
                for (nint j = 0; j < n; j++)
                {
                    var sum = transposed[j * m + i];
                    c[i * n + j] = start == null ? sum : start[i * startRow + j] + sum;
                }
            }
        }

        ArrayPool<T>.Shared.Return(buffer);
    }
}
