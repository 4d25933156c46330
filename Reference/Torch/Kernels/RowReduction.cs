namespace TorchSharp.Kernels;

/// <summary>Reduces the middle axis of outer × reduced × inner elements in row-major order.</summary>
internal static class RowReduction
{
    private const int RowsPerBlock = 128;

    /// <summary>For rows up to this length, a call for each row costs more than its arithmetic.</summary>
    private const int ShortRow = 128;

    public static void Run<T, K>(ReadOnlySpan<T> data, Span<T> result, int outer, int inner)
        where T : unmanaged, INumber<T> where K : IReduction
    {
        var size = result.Length == 0 ? 0 : data.Length / result.Length;
        if (size == 0)
        {
            result.Fill(K.Start<T>());
            return;
        }

        for (var o = 0; o < outer; o++)
        {
            var part = data.Slice(o * size * inner, size * inner);
            if (inner == 1)
                result[o] = K.Of(part);
            else
                Rows<T, K>(part, result.Slice(o * inner, inner));
        }
    }

    /// <summary>Reduces many rows by halves, so that rounding errors grow with the logarithm of their number.</summary>
    private static void Rows<T, K>(ReadOnlySpan<T> rows, Span<T> result) where T : unmanaged, INumber<T> where K : IReduction
    {
        var count = rows.Length / result.Length;
        if (count > RowsPerBlock)
        {
            var half = rows.Length - count / 2 * result.Length;
            var second = new T[result.Length];
            Rows<T, K>(rows[..half], result);
            Rows<T, K>(rows[half..], second);
            K.Join<T>(result, second, result);
            return;
        }

        if (count > 1 && result.Length <= ShortRow)
        {
            Fold<T, K>(rows, result, count);
            return;
        }

        result.Fill(K.Start<T>());
        for (var i = 0; i < rows.Length; i += result.Length)
            K.Join<T>(result, rows.Slice(i, result.Length), result);
    }

    /// <summary>
    /// Joins the second half of many short rows to the first, again and again: few long operations instead of many short ones.
    /// </summary>
    [SkipLocalsInit]
    private static void Fold<T, K>(ReadOnlySpan<T> rows, Span<T> result, int count) where T : unmanaged, INumber<T> where K : IReduction
    {
        Span<T> folded = stackalloc T[RowsPerBlock / 2 * ShortRow];
        var left = (count + 1) / 2;
        var (kept, paired) = (left * result.Length, rows.Length - left * result.Length);
        K.Join(rows[..paired], rows[kept..], folded);
        rows[paired..kept].CopyTo(folded[paired..]);
        while (left > 1)
        {
            var half = (left + 1) / 2;
            paired = (left - half) * result.Length;
            K.Join<T>(folded[..paired], folded.Slice(half * result.Length, paired), folded[..paired]);
            left = half;
        }

        folded[..result.Length].CopyTo(result);
    }
}
