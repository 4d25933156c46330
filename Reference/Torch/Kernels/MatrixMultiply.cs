namespace TorchSharp.Kernels;

/// <summary>
/// The product of two dense row-major matrices, of floats or doubles. The order of each sum depends on the shapes alone,
/// so the result is the same for every number of threads.
/// </summary>
internal static unsafe class MatrixMultiply
{
    /// <summary>For fewer multiply-adds than this per thread, starting the thread takes longer than the work.</summary>
    private const long WorthAThread = 500_000;

    /// <summary>The cost of writing one element of the product, in multiply-adds.</summary>
    private const long WriteCost = 32;

    /// <summary>With at most so many rows or columns, a tile would be mostly empty.</summary>
    private const int Few = 8;

    /// <summary>A multiple of the height and width of every tile.</summary>
    private const int TileSide = 192;

    /// <summary>How many threads one product may use.</summary>
    public static int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>
    /// C = op(A) op(B) + 1 rowᵀ, or a function of it, where op(A) is m × k, op(B) is k × n and C is m × n. A transposed operand is
    /// given as its transpose: A as k × m, B as n × k. The row, of n numbers, may be left out.
    /// </summary>
    public static void Multiply<T>(
        ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c, int m, int k, int n, bool transposeA, bool transposeB,
        ReadOnlySpan<T> row = default, Map<T, T>? finish = null)
        where T : unmanaged, INumber<T>
    {
        fixed (T* pa = a, pb = b, pc = c, from = row)
            Multiply(View(pa, m, k, transposeA), View(pb, k, n, transposeB), new(pc, n, from, 0, finish), m, k, n);
    }

    private static MatrixOperand<T> View<T>(T* start, int rows, int columns, bool transposed) where T : unmanaged =>
        transposed ? new(start, 1, rows) : new(start, columns, 1);

    private static void Multiply<T>(MatrixOperand<T> a, MatrixOperand<T> b, ProductTarget<T> c, int m, int k, int n)
        where T : unmanaged, INumber<T>
    {
        var parts = (int)Math.Min(Threads, (long)m * n * (k + WriteCost) / WorthAThread);
        if (m == 0 || n == 0)
            return;

        var dots = a.Column == 1 && (n <= Few || (m <= Few && b.Row == 1));
        if (n <= Few && m > n && a.Column != 1)
            MultiplyTransposed(a, b, c, m, k, n);
        else if (parts <= 1)
            Part(a, b, c, m, k, n, dots);
        else
            Split(a, b, c, m, k, n, dots, parts);
    }

    private static void Split<T>(MatrixOperand<T> a, MatrixOperand<T> b, ProductTarget<T> c, int m, int k, int n, bool dots, int parts)
        where T : unmanaged, INumber<T>
    {
        if (m >= n)
            Split(m, parts, (i, rows) => Part(a.At(i, 0), b, c.At(i, 0), rows, k, n, dots));
        else
            Split(n, parts, (j, columns) => Part(a, b.At(0, j), c.At(0, j), m, k, columns, dots));
    }

    /// <summary>Divides rows or columns among threads, in whole tiles.</summary>
    private static void Split(int count, int parts, Action<int, int> part)
    {
        var size = ((count + parts - 1) / parts + TileSide - 1) / TileSide * TileSide;
        Parallel.For(0, (count + size - 1) / size, i => part(i * size, Math.Min(size, count - (i * size))));
    }

    private static void Part<T>(MatrixOperand<T> a, MatrixOperand<T> b, ProductTarget<T> c, int m, int k, int n, bool dots)
        where T : unmanaged, INumber<T>
    {
        if (Avx512F.IsSupported || Vector512.IsHardwareAccelerated)
            Part<Lanes1024<T>, Lanes512<T>, T>(a, b, c, m, k, n, dots);
        else
            Part<Lanes256<T>, Lanes256<T>, T>(a, b, c, m, k, n, dots);
    }

    private static void Part<TWide, TNarrow, T>(MatrixOperand<T> a, MatrixOperand<T> b, ProductTarget<T> c, int m, int k, int n, bool dots)
        where TWide : struct, ILanes<TWide, T> where TNarrow : struct, ILanes<TNarrow, T> where T : unmanaged, INumber<T>
    {
        if (dots)
            MatrixMultiplyDots<TNarrow, T>.Multiply(a, b, c, m, k, n);
        else
            MatrixMultiplyBlocks<TWide, TNarrow, T>.Multiply(a, b, c, m, k, n);
    }

    /// <summary>For few columns and A stored by columns: Cᵀ = Bᵀ Aᵀ, so that the long dimension fills the vectors.</summary>
    private static void MultiplyTransposed<T>(MatrixOperand<T> a, MatrixOperand<T> b, ProductTarget<T> c, int m, int k, int n)
        where T : unmanaged, INumber<T>
    {
        using var transposed = new KernelMemory<T>(m * n);
        Multiply(b.Transposed, a.Transposed, new(transposed.Start, m, null, 0, null), n, k, m);
        for (nint i = 0; i < m; i++)
        {
            var row = c.At(i, 0);
            for (nint j = 0; j < n; j++)
            {
                var sum = transposed.Start[(j * m) + i];
                row.Start[j] = row.From == null ? sum : row.From[j] + sum;
            }
        }

        c.Complete(m, n);
    }
}
