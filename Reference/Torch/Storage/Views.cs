namespace TorchSharp;

/// <summary>Computes the layouts of views of the same storage.</summary>
internal static class Views
{
    public static Layout Permute(this Layout layout, int[] axes) =>
        new(Array.ConvertAll(axes, a => layout.Shape[a]), Array.ConvertAll(axes, a => layout.Strides[a]), layout.Offset);

    public static Layout Transpose(this Layout layout, int a, int b)
    {
        long[] shape = [.. layout.Shape], strides = [.. layout.Strides];
        (shape[a], shape[b], strides[a], strides[b]) = (shape[b], shape[a], strides[b], strides[a]);
        return new(shape, strides, layout.Offset);
    }

    public static Layout Slice(this Layout layout, int axis, long start, long length, long step = 1) =>
        new(
            With(layout.Shape, axis, length),
            With(layout.Strides, axis, layout.Strides[axis] * step),
            layout.Offset + start * layout.Strides[axis]);

    public static Layout Select(this Layout layout, int axis, long index) =>
        new(Without(layout.Shape, axis), Without(layout.Strides, axis), layout.Offset + index * layout.Strides[axis]);

    public static Layout Unsqueeze(this Layout layout, int axis) =>
        new(
            layout.Shape.Insert(axis, 1),
            layout.Strides.Insert(axis, axis < layout.Rank ? layout.Strides[axis] * layout.Shape[axis] : 1),
            layout.Offset);

    public static Layout Squeeze(this Layout layout, Func<int, bool> isDropped)
    {
        var kept = Enumerable.Range(0, layout.Rank).Where(d => layout.Shape[d] != 1 || !isDropped(d)).ToArray();
        return layout.Permute(kept);
    }

    /// <summary>The diagonal of two axes, which a new last axis replaces.</summary>
    public static Layout Diagonal(this Layout layout, long offset, int first, int second)
    {
        var (rows, columns) = (layout.Shape[first], layout.Shape[second]);
        var length = Math.Max(0, offset >= 0 ? Math.Min(rows, columns - offset) : Math.Min(rows + offset, columns));
        var start = length == 0 ? 0 : offset >= 0 ? offset * layout.Strides[second] : -offset * layout.Strides[first];
        var rest = Enumerable.Range(0, layout.Rank).Where(d => d != first && d != second).ToArray();
        return new(
            [.. rest.Select(d => layout.Shape[d]), length],
            [.. rest.Select(d => layout.Strides[d]), layout.Strides[first] + layout.Strides[second]],
            layout.Offset + start);
    }

    /// <summary>Repeats dimensions of size one without copying, by a stride of zero.</summary>
    /// <exception cref="ExternalException">A size other than one would have to change.</exception>
    public static Layout Expand(this Layout layout, long[] shape)
    {
        var added = shape.Length - layout.Rank;
        var (sizes, strides) = (new long[shape.Length], new long[shape.Length]);
        for (var d = 0; d < shape.Length; d++)
        {
            var own = d < added ? 1 : layout.Shape[d - added];
            sizes[d] = shape[d] == -1 && d >= added ? own : shape[d];
            strides[d] = d >= added && (own != 1 || sizes[d] == 1) ? layout.Strides[d - added] : 0;
            if (added < 0 || (own != sizes[d] && own != 1) || sizes[d] < 0)
                throw CannotExpand(layout, shape);
        }

        return added < 0 ? throw CannotExpand(layout, shape) : new(sizes, strides, layout.Offset);
    }

    /// <summary>The same elements in row-major order under another shape, or null where that needs a copy.</summary>
    public static Layout? Reshape(this Layout layout, long[] shape)
    {
        if (layout.IsContiguous)
            return new(shape, Layout.RowMajorStrides(shape), layout.Offset);

        var strides = new long[shape.Length];
        return TryRegroup(layout, shape, strides) ? new(shape, strides, layout.Offset) : null;
    }

    /// <summary>Replaces a single −1 by the size that keeps the number of elements.</summary>
    public static long[] InferSize(ReadOnlySpan<long> shape, long count)
    {
        var sizes = shape.ToArray();
        var unknown = Array.IndexOf(sizes, -1);
        if (unknown >= 0)
        {
            sizes[unknown] = 1;
            var known = Layout.CountOf(sizes);
            sizes[unknown] = known == 0 ? 0 : count / known;
        }

        return Layout.CountOf(sizes) == count && !sizes.AsSpan().ContainsAnyExceptInRange(0, long.MaxValue)
            ? sizes
            : throw Errors.Torch($"shape '{Errors.Show(shape)}' is invalid for input of size {count}");
    }

    public static long[] With(long[] values, int index, long value)
    {
        long[] copy = [.. values];
        copy[index] = value;
        return copy;
    }

    public static long[] Without(long[] values, int index) => [.. values[..index], .. values[(index + 1)..]];
    public static long[] Insert(this long[] values, int index, long value) => [.. values[..index], value, .. values[index..]];

    private static bool TryRegroup(Layout layout, long[] shape, long[] strides)
    {
        if (layout.Count == 0)
            return false;

        var target = shape.Length - 1;
        for (var d = layout.Rank - 1; d >= 0;)
        {
            // Neighbouring axes of the source that form one run of equally spaced elements...
            var (run, spacing) = (layout.Shape[d], layout.Strides[d]);
            while (--d >= 0 && (layout.Shape[d] == 1 || run == 1 || layout.Strides[d] == run * spacing))
            {
                spacing = run == 1 ? layout.Strides[d] : spacing;
                run *= layout.Shape[d];
            }

            // ...are divided among axes of the target.
            long filled = 1;
            for (; target >= 0 && (filled < run || shape[target] == 1); target--)
            {
                strides[target] = filled * spacing;
                filled *= shape[target];
            }

            if (filled != run)
                return false;
        }

        return true;
    }

    private static ExternalException CannotExpand(Layout layout, long[] shape) => Errors.Torch(
        $"The expanded size of the tensor ({Errors.Show(shape)}) must match the existing size ({Errors.Show(layout.Shape)}) at "
        + "non-singleton dimensions");
}
