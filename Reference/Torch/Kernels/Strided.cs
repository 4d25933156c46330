namespace TorchSharp.Kernels;

/// <summary>Copies elements between strided storage and row-major spans; nothing else iterates over strides.</summary>
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
    public static void Read<T>(Span<T> data, Layout layout, long start, Span<T> target) where T : unmanaged =>
        Move<T, Out>(data, layout, start, target);

    /// <summary>Copies a span into elements start, start+1, … (in row-major order) of a layout.</summary>
    public static void Write<T>(ReadOnlySpan<T> source, Span<T> data, Layout layout, long start) where T : unmanaged =>
        Move<T, Into>(data, layout, start, MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(source), source.Length));

    private static void Move<T, TWay>(Span<T> data, Layout layout, long start, Span<T> list) where T : unmanaged where TWay : IWay
    {
        if (layout.IsContiguous)
        {
            TWay.Copy(data.Slice((int)(layout.Offset + start), list.Length), list);
            return;
        }

        if (IsNarrow(layout, start, list.Length))
        {
            MoveNarrow<T, TWay>(data, layout, start, list);
            return;
        }

        var rows = new RowCursor(layout, start);
        for (var done = 0; done < list.Length;)
        {
            var length = rows.Next(list.Length - done, out var offset);
            MoveRow<T, TWay>(data, offset, rows.Stride, list.Slice(done, length));
            done += length;
        }
    }

    /// <summary>Copies whole rows of a matrix that are so short that a call for each would cost more than copying the elements.</summary>
    private static bool IsNarrow(Layout layout, long start, int length) =>
        layout.Rank == 2 && layout.Shape[1] is > 0 and <= Narrow && start % layout.Shape[1] == 0 && length % layout.Shape[1] == 0;

    private static void MoveNarrow<T, TWay>(Span<T> data, Layout layout, long start, Span<T> list) where T : unmanaged where TWay : IWay
    {
        var (columns, down, right) = ((int)layout.Shape[1], (int)layout.Strides[0], (int)layout.Strides[1]);
        var row = (int)(layout.Offset + start / columns * down);
        for (var i = 0; i < list.Length; row += down)
        {
            for (int j = 0, place = row; j < columns; j++, place += right)
                TWay.Copy(ref data[place], ref list[i++]);
        }
    }

    private static void MoveRow<T, TWay>(Span<T> data, int offset, int stride, Span<T> row) where T : unmanaged where TWay : IWay
    {
        if (stride == 1)
        {
            TWay.Copy(data.Slice(offset, row.Length), row);
        }
        else if (stride == 0 && typeof(TWay) == typeof(Out))
        {
            row.Fill(data[offset]);
        }
        else
        {
            for (var i = 0; i < row.Length; i++, offset += stride)
                TWay.Copy(ref data[offset], ref row[i]);
        }
    }

    /// <summary>The direction of a copy between storage and a list.</summary>
    private interface IWay
    {
        static abstract void Copy<T>(ref T stored, ref T listed);
        static abstract void Copy<T>(Span<T> stored, Span<T> listed);
    }

    private readonly struct Out : IWay
    {
        public static void Copy<T>(ref T stored, ref T listed) => listed = stored;
        public static void Copy<T>(Span<T> stored, Span<T> listed) => stored.CopyTo(listed);
    }

    private readonly struct Into : IWay
    {
        public static void Copy<T>(ref T stored, ref T listed) => stored = listed;
        public static void Copy<T>(Span<T> stored, Span<T> listed) => listed.CopyTo(stored);
    }
}
