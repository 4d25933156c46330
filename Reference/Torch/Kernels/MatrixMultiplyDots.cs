using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>Rows of A times columns of B, one inner product each: for products too thin for tiles.</summary>
internal static unsafe class MatrixMultiplyDots
{
    /// <summary>Needs A's rows contiguous; packs B's columns unless they are.</summary>
    public static void Multiply<T>(
        MatrixOperand<T> a, MatrixOperand<T> b, T* c, nint cRow, T* start, nint startRow, int m, int k, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (b.Row == 1)
        {
            Rows(a, b, c, cRow, start, startRow, m, k, n);
            return;
        }

        var buffer = ArrayPool<T>.Shared.Rent(k * n);
        fixed (T* packed = buffer)
        {
            for (nint p = 0; p < k; p++)
            {
                for (nint j = 0; j < n; j++)
                {
                    packed[j * k + p] = b.Start[p * b.Row + j * b.Column];
                }
            }

            Rows(a, new MatrixOperand<T>(packed, 1, k), c, cRow, start, startRow, m, k, n);
        }

        ArrayPool<T>.Shared.Return(buffer);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows<T>(
        MatrixOperand<T> a, MatrixOperand<T> b, T* c, nint cRow, T* start, nint startRow, int m, int k, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (nint i = 0; i < m; i++)
        {
            var row = new ReadOnlySpan<T>(a.Start + i * a.Row, k);
            for (nint j = 0; j < n; j++)
            {
                var dot = TensorPrimitives.Dot(row, new ReadOnlySpan<T>(b.Start + j * b.Column, k));
                c[i * cRow + j] = start == null ? dot : start[i * startRow + j] + dot;
            }
        }
    }
}
