namespace TorchSharp.Kernels;

/// <summary>Moves elements between strided storage and row-major spans; the only place that walks strides.</summary>
internal static class Strided
{
    private const int Narrow = 16;

    /// <summary>The elements of a layout in row-major order.</summary>
    public static T[] ToArray<T>(T[] data, Layout layout) where T : unmanaged
    {
        var result = GC.AllocateUninitializedArray<T>((int)layout.Count);
        Read(data, layout, 0, result);
        return result;
    }

    /// <summary>Copies elements start, start+1, … (in row-major order) into a span.</summary>
    public static void Read<T>(ReadOnlySpan<T> data, Layout layout, long start, Span<T> target) where T : unmanaged
    {
        if (layout.IsContiguous)
        {
            data.Slice((int)(layout.Offset + start), target.Length).CopyTo(target);
            return;
        }

        if (IsNarrow(layout, start, target.Length))
        {
            ReadNarrow(data, layout, start, target);
            return;
        }

        var rows = new Rows(layout, start);
        for (var done = 0; done < target.Length;)
        {
            var length = rows.Next(target.Length - done, out var offset);
            ReadRow(data, offset, rows.Stride, target.Slice(done, length));
            done += length;
        }
    }

    /// <summary>Copies a span into elements start, start+1, … (in row-major order) of a layout.</summary>
    public static void Write<T>(ReadOnlySpan<T> source, Span<T> data, Layout layout, long start) where T : unmanaged
    {
        if (layout.IsContiguous)
        {
            source.CopyTo(data[(int)(layout.Offset + start)..]);
            return;
        }

        if (IsNarrow(layout, start, source.Length))
        {
            WriteNarrow(source, data, layout, start);
            return;
        }

        var rows = new Rows(layout, start);
        for (var done = 0; done < source.Length;)
        {
            var length = rows.Next(source.Length - done, out var offset);
            WriteRow(source.Slice(done, length), data, offset, rows.Stride);
            done += length;
        }
    }

    /// <summary>Whole rows of a matrix, so short that walking from row to row costs more than the elements.</summary>
    private static bool IsNarrow(Layout layout, long start, int length) =>
        layout.Rank == 2 && layout.Shape[1] is > 0 and <= Narrow && start % layout.Shape[1] == 0 && length % layout.Shape[1] == 0;

    private static void ReadNarrow<T>(ReadOnlySpan<T> data, Layout layout, long start, Span<T> target) where T : unmanaged
    {
        var (columns, down, right) = ((int)layout.Shape[1], (int)layout.Strides[0], (int)layout.Strides[1]);
        var row = (int)(layout.Offset + start / columns * down);
        for (var i = 0; i < target.Length; row += down)
            for (int j = 0, place = row; j < columns; j++, place += right)
                target[i++] = data[place];
    }

    private static void WriteNarrow<T>(ReadOnlySpan<T> source, Span<T> data, Layout layout, long start) where T : unmanaged
    {
        var (columns, down, right) = ((int)layout.Shape[1], (int)layout.Strides[0], (int)layout.Strides[1]);
        var row = (int)(layout.Offset + start / columns * down);
        for (var i = 0; i < source.Length; row += down)
            for (int j = 0, place = row; j < columns; j++, place += right)
                data[place] = source[i++];
    }

    private static void ReadRow<T>(ReadOnlySpan<T> data, int offset, int stride, Span<T> row) where T : unmanaged
    {
        if (stride == 1)
        {
            data.Slice(offset, row.Length).CopyTo(row);
        }
        else if (stride == 0)
        {
            row.Fill(data[offset]);
        }
        else
        {
            for (var i = 0; i < row.Length; i++, offset += stride)
                row[i] = data[offset];
        }
    }

    private static void WriteRow<T>(ReadOnlySpan<T> row, Span<T> data, int offset, int stride) where T : unmanaged
    {
        if (stride == 1)
        {
            row.CopyTo(data[offset..]);
            return;
        }

        for (var i = 0; i < row.Length; i++, offset += stride)
            data[offset] = row[i];
    }
}
