namespace TorchSharp.Kernels;

/// <summary>Iterates over the innermost rows of a layout in row-major order, from any element on.</summary>
internal ref struct RowCursor
{
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly long[] index;
    private long offset;

    public RowCursor(Layout layout, long start)
    {
        (shape, strides, offset) = (layout.Shape, layout.Strides, layout.Offset);
        index = new long[shape.Length];
        for (var d = shape.Length - 1; d >= 0 && start > 0; d--)
        {
            index[d] = start % shape[d];
            start /= shape[d];
            offset += index[d] * strides[d];
        }
    }

    public readonly int Stride => strides.Length == 0 ? 1 : (int)strides[^1];

    /// <summary>The length of the next piece of a row, at most <paramref name="limit"/>, and the offset of its first element.</summary>
    public int Next(int limit, out int start)
    {
        start = (int)offset;
        if (shape.Length == 0)
            return 1;

        var length = (int)Math.Min(limit, shape[^1] - index[^1]);
        index[^1] += length;
        offset += length * strides[^1];
        for (var d = shape.Length - 1; d > 0 && index[d] == shape[d]; d--)
        {
            offset += strides[d - 1] - index[d] * strides[d];
            index[d] = 0;
            index[d - 1]++;
        }

        return length;
    }
}
