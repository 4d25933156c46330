namespace TorchSharp.Kernels;

/// <summary>One inner product for each row of A and column of B, for products too narrow for tiles.</summary>
internal static unsafe class MatrixMultiplyDots<TLanes, T> where TLanes : struct, ILanes<TLanes, T> where T : unmanaged, INumber<T>
{
    /// <summary>A's rows must be contiguous; B's columns are packed unless they are.</summary>
    public static void Multiply(MatrixOperand<T> a, MatrixOperand<T> b, ProductTarget<T> c, int m, int k, int n)
    {
        if (b.Row == 1)
        {
            Rows(a, b, c, m, k, n);
            return;
        }

        using var packed = new KernelMemory<T>(k * n);
        Transposition.Write(b.Start, b.Row, packed.Start, k, k, n);
        Rows(a, new(packed.Start, 1, k), c, m, k, n);
    }

    [MethodImpl(AggressiveOptimization)]
    private static void Rows(MatrixOperand<T> a, MatrixOperand<T> b, ProductTarget<T> c, int m, int k, int n)
    {
        for (nint i = 0; i < m; i++)
        {
            var row = a.Start + (i * a.Row);
            var target = c.At(i, 0);
            for (nint j = 0; j < n; j += 2)
            {
                // Two inner products at a time hide the latency of the additions; with an odd number, the last is computed twice.
                var next = Math.Min(j + 1, n - 1);
                var (first, second) = Two(row, b.Start + (j * b.Column), b.Start + (next * b.Column), k);
                target.Start[j] = target.From == null ? first : target.From[j] + first;
                target.Start[next] = next == j ? target.Start[j] : target.From == null ? second : target.From[next] + second;
            }
        }

        c.Complete(m, n);
    }

    [MethodImpl(AggressiveInlining)]
    private static (T First, T Second) Two(T* a, T* b, T* c, int k)
    {
        TLanes sumB = default, sumC = default;
        var p = 0;
        for (; p <= k - TLanes.Count; p += TLanes.Count)
        {
            var x = TLanes.Load(a + p);
            sumB = TLanes.MultiplyAdd(x, TLanes.Load(b + p), sumB);
            sumC = TLanes.MultiplyAdd(x, TLanes.Load(c + p), sumC);
        }

        var (first, second) = (sumB.Sum(), sumC.Sum());
        for (; p < k; p++)
        {
            first += a[p] * b[p];
            second += a[p] * c[p];
        }

        return (first, second);
    }
}
