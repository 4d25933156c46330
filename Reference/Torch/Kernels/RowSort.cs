namespace TorchSharp.Kernels;

/// <summary>Stable sorting of one row.</summary>
internal static class RowSort
{
    /// <summary>Writes the indices that sort the row; equal elements keep their order, NaN counts as largest.</summary>
    public static void Order<T>(ReadOnlySpan<T> row, Span<long> order, bool descending) where T : unmanaged, INumber<T>
    {
        var keys = row.ToArray();
        for (var i = 0; i < order.Length; i++)
            order[i] = i;

        keys.AsSpan().Sort(order, (a, b) => descending ? Compare(b, a) : Compare(a, b));
        for (int start = 0, end = 1; end <= keys.Length; end++)
        {
            if (end == keys.Length || Compare(keys[end], keys[start]) != 0)
            {
                order[start..end].Sort();
                start = end;
            }
        }
    }

    private static int Compare<T>(T a, T b) where T : INumber<T> =>
        a < b ? -1 : a > b ? 1 : T.IsNaN(a).CompareTo(T.IsNaN(b));
}
