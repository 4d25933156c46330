namespace TorchSharp;

public static partial class torch
{
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => tensor.split(split_size_or_sections, dim);
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);

    public partial class Tensor
    {
        /// <summary>The given number of pieces of equal size; the last may be smaller.</summary>
        public Tensor[] chunk(long chunks, long dim = 0)
        {
            Errors.Require(chunks > 0, $"chunk expects `chunks` to be greater than 0, got: {chunks}");
            var size = Extent(dim);
            return split(Math.Max(1, (size + chunks - 1) / chunks), (int)dim);
        }

        /// <summary>Pieces of the given size; the last may be smaller.</summary>
        public Tensor[] split(long size, int dim = 0)
        {
            var total = Extent(dim);
            Errors.Require(size > 0 || (size == 0 && total == 0), $"split expects split_size be positive, but got split_size={size}");
            var count = (int)Math.Max(1, (total + size - 1) / Math.Max(1, size));
            return split([.. Enumerable.Range(0, count).Select(i => Math.Min(size, total - i * size))], dim);
        }

        public Tensor[] split(long[] sizes, long dim = 0)
        {
            var (total, start) = (Extent(dim), 0L);
            Errors.Require(
                sizes.Sum() == total,
                $"split_with_sizes expects split_sizes to sum exactly to {total} (input tensor's size at dimension {dim}), "
                + $"but got {sizes}");
            return [.. sizes.Select(size => narrow(dim, (start += size) - size, size))];
        }

        /// <summary>The slices along a dimension, without it.</summary>
        public Tensor[] unbind(long dimension = 0) =>
            [.. Enumerable.Range(0, (int)Extent(dimension)).Select(i => select(dimension, i))];

        /// <summary>A copy with the order along some dimensions reversed.</summary>
        public Tensor flip(params long[] dims)
        {
            var (places, shape) = (Layout, Layout.Shape);
            foreach (var axis in dims.Select(d => Layout.Axis(d)).Where(_ => shape.Length > 0))
            {
                var offset = places.Offset + Math.Max(0, shape[axis] - 1) * places.Strides[axis];
                places = new(shape, Views.With(places.Strides, axis, -places.Strides[axis]), offset);
            }

            return Tape.Record("flip", new Tensor(Body.Storage, places).Copy(), this, g => g.flip(dims));
        }

        public Tensor fliplr() => flip(1);
        public Tensor flipud()
        {
            Errors.Require(Layout.Rank > 0, "flipud: input must be at least 1-d");
            return flip(0);
        }

        /// <summary>Shifts the elements along a dimension; those shifted beyond the end reappear at the front.</summary>
        public Tensor roll(long shifts, long? dims = null)
        {
            if (dims is not { } dim)
                return flatten().roll(shifts, 0).reshape(Layout.Shape);

            var size = Extent(dim);
            var cut = size == 0 ? 0 : ((-shifts % size) + size) % size;
            return cat([narrow(dim, cut, size - cut), narrow(dim, 0, cut)], dim);
        }

        public Tensor roll(long[] shifts, long[] dims) => shifts.Zip(dims).Aggregate(this, (x, pair) => x.roll(pair.First, pair.Second));

        /// <summary>Repeats the whole tensor along every dimension.</summary>
        public Tensor repeat(params long[] sizes)
        {
            Errors.Require(
                sizes.Length >= Layout.Rank, "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor");
            Errors.Require(sizes.All(size => size >= 0), $"Trying to create tensor with negative dimension: repeat {sizes}");
            // Each dimension of size n becomes (repeats, 1·n), is expanded, and is merged again.
            long[] shape = [.. Enumerable.Repeat(1L, sizes.Length - Layout.Rank), .. Layout.Shape];
            var split = reshape([.. shape.SelectMany(n => new[] { 1, n })]);
            return split.expand([.. shape.SelectMany((n, d) => new[] { sizes[d], n })]).reshape([.. shape.Select((n, d) => n * sizes[d])]);
        }

        public Tensor tile(long[] reps) => repeat([.. Enumerable.Repeat(1L, Math.Max(0, Layout.Rank - reps.Length)), .. reps]);

        /// <summary>Repeats every element.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null)
        {
            if (dim is not { } d)
                return flatten().repeat_interleave(repeats, 0);

            Errors.Require(repeats >= 0, $"repeats has to be non-negative, but it is {repeats}");
            var (axis, size) = (Layout.Axis(d), Extent(d));
            var copies = unsqueeze(axis + 1).expand(Layout.Shape.Insert(axis + 1, repeats));
            return copies.reshape(Views.With(Layout.Shape, axis, size * repeats));
        }

        /// <summary>Repeats each element as often as a list says.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null)
        {
            if (dim is not { } d)
                return flatten().repeat_interleave(repeats, 0);

            var counts = repeats.As(ScalarType.Int64).expand(Layout.Shape[Layout.Axis(d)]).RowMajor<long>();
            return index_select(d, tensor([.. counts.SelectMany((n, i) => Enumerable.Repeat((long)i, (int)n))]));
        }
    }
}
