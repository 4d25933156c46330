namespace TorchSharp.Kernels;

/// <summary>Writes the transpose of a matrix.</summary>
internal static unsafe class Transposition
{
    private const int Block = 8;

    /// <summary>target[j, i] = source[i, j] for i below <paramref name="rows"/> and j below <paramref name="columns"/>.</summary>
    [MethodImpl(AggressiveOptimization)]
    public static void Write<T>(T* source, nint sourceRow, T* target, nint targetRow, int rows, int columns) where T : unmanaged
    {
        var isBlocked = Avx.IsSupported && sizeof(T) == sizeof(float);
        var (blockRows, blockColumns) = isBlocked ? (rows / Block * Block, columns / Block * Block) : (0, 0);
        for (nint i = 0; i < blockRows; i += Block)
        {
            for (nint j = 0; j < blockColumns; j += Block)
                WriteBlock((float*)(source + (i * sourceRow) + j), sourceRow, (float*)(target + (j * targetRow) + i), targetRow);
        }

        for (nint i = 0; i < rows; i++)
        {
            for (nint j = i < blockRows ? blockColumns : 0; j < columns; j++)
                target[(j * targetRow) + i] = source[(i * sourceRow) + j];
        }
    }

    /// <summary>Transposes 8 × 8 elements by exchanging pairs, then fours, then halves of registers.</summary>
    [MethodImpl(AggressiveInlining)]
    private static void WriteBlock(float* source, nint sourceRow, float* target, nint targetRow)
    {
        Fours(source, sourceRow, out var a0, out var a1, out var a2, out var a3);
        Fours(source + (4 * sourceRow), sourceRow, out var b0, out var b1, out var b2, out var b3);
        Halves(a0, b0, target, 4 * targetRow);
        Halves(a1, b1, target + targetRow, 4 * targetRow);
        Halves(a2, b2, target + (2 * targetRow), 4 * targetRow);
        Halves(a3, b3, target + (3 * targetRow), 4 * targetRow);
    }

    [MethodImpl(AggressiveInlining)]
    private static void Fours(
        float* source, nint row, out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3)
    {
        var (r0, r1) = (Vector256.Load(source), Vector256.Load(source + row));
        var (r2, r3) = (Vector256.Load(source + (2 * row)), Vector256.Load(source + (3 * row)));
        var (low01, high01) = (Avx.UnpackLow(r0, r1).AsDouble(), Avx.UnpackHigh(r0, r1).AsDouble());
        var (low23, high23) = (Avx.UnpackLow(r2, r3).AsDouble(), Avx.UnpackHigh(r2, r3).AsDouble());
        c0 = Avx.UnpackLow(low01, low23).AsSingle();
        c1 = Avx.UnpackHigh(low01, low23).AsSingle();
        c2 = Avx.UnpackLow(high01, high23).AsSingle();
        c3 = Avx.UnpackHigh(high01, high23).AsSingle();
    }

    [MethodImpl(AggressiveInlining)]
    private static void Halves(Vector256<float> a, Vector256<float> b, float* target, nint second)
    {
        Avx.Permute2x128(a, b, 0x20).Store(target);
        Avx.Permute2x128(a, b, 0x31).Store(target + second);
    }
}
