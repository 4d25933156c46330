namespace TorchSharp.Kernels;

/// <summary>Drives reductions over any set of axes: everything is seen as outer × reduced × inner elements in row-major order.</summary>
internal static class Reduce
{
    private const int RowsPerBlock = 128;

    /// <summary>Up to this length, a call for each row costs more than its arithmetic.</summary>
    private const int ShortRow = 128;

    /// <summary>The reduced tensor, without the given axes.</summary>
    public static Tensor Run<K>(Tensor x, int[] axes) where K : IReduction => x.dtype switch
    {
        ScalarType.Float32 => Run<float, K>(x, axes),
        ScalarType.Float64 => Run<double, K>(x, axes),
        ScalarType.Int64 => Run<long, K>(x, axes),
        ScalarType.Int32 => Run<int, K>(x, axes),
        ScalarType.Byte => Run<byte, K>(x, axes),
        _ => Run<byte, K>(x.As(ScalarType.Byte), axes).As(ScalarType.Bool),
    };

    private static Tensor Run<T, K>(Tensor x, int[] axes) where T : unmanaged, INumber<T> where K : IReduction
    {
        var kept = new int[x.Layout.Rank - axes.Length];
        for (int d = 0, i = 0; i < kept.Length; d++)
        {
            if (!axes.Contains(d))
                kept[i++] = d;
        }

        var result = Tensor.Uninitialized(x.dtype, Array.ConvertAll(kept, d => x.Layout.Shape[d]));
        var (data, outer, inner) = Arrange<T>(x, axes, kept);
        Run<T, K>(data, result.Target<T>(), outer, inner);
        return result;
    }

    private static (T[] Data, int Outer, int Inner) Arrange<T>(Tensor x, int[] axes, int[] kept) where T : unmanaged
    {
        var areAdjacent = axes.Length > 0 && axes[^1] - axes[0] == axes.Length - 1;
        if (areAdjacent)
        {
            var shape = x.Layout.Shape;
            return (x.RowMajor<T>(), (int)Layout.CountOf(shape.AsSpan(0, axes[0])), (int)Layout.CountOf(shape.AsSpan(axes[^1] + 1)));
        }

        var moved = x.Layout.Permute([.. kept, .. axes]);
        return (Strided.ToArray(x.Data<T>(), moved), (int)Layout.CountOf(kept.Select(d => x.Layout.Shape[d]).ToArray()), 1);
    }

    private static void Run<T, K>(ReadOnlySpan<T> data, Span<T> result, int outer, int inner) where T : unmanaged, INumber<T> where K : IReduction
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

    /// <summary>Many rows are reduced by halves, so that rounding errors grow with the logarithm of their number.</summary>
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

    /// <summary>Folds many short rows onto each other, half of them at a time: few long operations instead of many short ones.</summary>
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
