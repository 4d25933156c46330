namespace TorchSharp;

/// <summary>
/// Where the elements of a tensor lie in its storage: element (i₀, i₁, …) is at Offset + Σ iₖ·Strides[k].
/// Views only compute another layout from this one.
/// </summary>
internal sealed class Layout
{
    public Layout(long[] shape, long[] strides, long offset = 0)
    {
        (Shape, Strides, Count) = (shape, strides, CountOf(shape));
        Offset = Count == 0 ? 0 : offset;
        IsContiguous = HasRowMajorStrides(shape, strides);
    }

    public long[] Shape { get; }
    public long[] Strides { get; }
    public long Offset { get; }
    public long Count { get; }

    /// <summary>Elements follow each other in row-major order without gaps.</summary>
    public bool IsContiguous { get; }
    public int Rank => Shape.Length;

    /// <summary>This layout if it is row-major and begins at zero, else the row-major layout of its shape.</summary>
    public Layout Dense => IsContiguous && Offset == 0 ? this : RowMajor(Shape);

    public static Layout RowMajor(long[] shape) => new(shape, RowMajorStrides(shape));

    public static long CountOf(ReadOnlySpan<long> shape)
    {
        long count = 1;
        foreach (var size in shape)
            count = checked(count * size);

        return count;
    }

    /// <summary>A dimension counted from either end, as an index from the front.</summary>
    public static int Axis(long dim, long rank)
    {
        var bound = Math.Max(rank, 1);
        return dim >= -bound && dim < bound ? (int)(dim < 0 ? dim + bound : dim) : throw Errors.DimensionOutOfRange(dim, rank);
    }

    public int Axis(long dim) => Axis(dim, Rank);

    public static long[] RowMajorStrides(long[] shape)
    {
        var strides = new long[shape.Length];
        long step = 1;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            strides[d] = step;
            step *= Math.Max(shape[d], 1);
        }

        return strides;
    }

    private static bool HasRowMajorStrides(long[] shape, long[] strides)
    {
        long step = 1;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            if (shape[d] == 0)
                return true;

            if (shape[d] != 1 && strides[d] != step)
                return false;

            step *= shape[d];
        }

        return true;
    }
}
