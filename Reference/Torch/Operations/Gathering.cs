namespace TorchSharp;

public static partial class torch
{
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add(dim, index, src);
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) =>
        input.index_add(dim, index, source, alpha);
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0) => input.take_along_dim(indices, dim);

    public partial class Tensor
    {
        /// <summary>result[i, j, …] = this[…] with the index along <paramref name="dim"/> replaced by index[i, j, …].</summary>
        public Tensor gather(long dim, Tensor index) => take(Places(dim, index));
        public Tensor scatter(long dim, Tensor index, Tensor src) =>
            Placed(new(Places(dim, index)), Cut(OfMyType("scatter", src), index), isSum: false);
        public Tensor scatter_add(long dim, Tensor index, Tensor src) =>
            Placed(new(Places(dim, index)), Cut(OfMyType("scatter", src), index), isSum: true);
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Mutate(x => x.scatter(dim, index, src));
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Mutate(x => x.scatter_add(dim, index, src));

        public Tensor take_along_dim(Tensor indices) => flatten().take_along_dim(indices.flatten(), 0);
        private Tensor OfMyType(string name, Tensor source)
        {
            Errors.Require(
                source.dtype == dtype, $"{name}(): Expected self.dtype to be equal to src.dtype, not {dtype} and {source.dtype}");
            return source;
        }

        public Tensor take_along_dim(Tensor indices, long dim)
        {
            Errors.Require(
                Layout.Rank == indices.Layout.Rank && Layout.Rank > 0,
                $"take_along_dim: {Layout.Shape} and the indices {indices.Layout.Shape} should have the same number of dimensions");
            var axis = Layout.Axis(dim);
            var shape = Broadcasting.Shape(Views.With(Layout.Shape, axis, 1), Views.With(indices.Layout.Shape, axis, 1));
            return Broadcast(Views.With(shape, axis, Layout.Shape[axis])).gather(
                dim, indices.Broadcast(Views.With(shape, axis, indices.Layout.Shape[axis])));
        }

        /// <summary>The entries of one dimension at a list of indices.</summary>
        public Tensor index_select(long dim, Tensor index)
        {
            Errors.Require(
                Layout.Rank > 0 || index.numel() == 1,
                $"index_select(): Index to scalar can have only 1 value, got {index.numel()} value(s)");
            var taken = Taken(Entries(dim, index));
            return Layout.Rank == 0 ? taken.reshape([]) : taken;
        }

        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha)
        {
            Errors.Require(source.ndim == ndim, $"index_add: self has {ndim} dimensions, but source has {source.ndim}");
            return Placed(Entries(dim, index, source), OfMyType("index_add", source) * alpha, isSum: true);
        }

        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Mutate(x => x.index_add(dim, index, source, alpha));
        public Tensor index_copy(long dim, Tensor index, Tensor source) =>
            Placed(Entries(dim, index, source), OfMyType("index_copy", source), isSum: false);
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Mutate(x => x.index_copy(dim, index, source));
        public Tensor index_fill(long dim, Tensor index, Scalar value)
        {
            value.RequireFits(dtype);
            return Placed(Entries(dim, Within(index, size(Layout.Axis(dim), 1), isFromEnd: true)), Number(value), isSum: false);
        }

        public Tensor index_fill_(long dim, Tensor index, Scalar value) => Mutate(x => x.index_fill(dim, index, value));

        private static Tensor Cut(Tensor src, Tensor index)
        {
            src = src.Layout.Rank == 0 && index.Layout.Rank == 1 ? src.reshape(1) : src;
            for (var d = 0; d < index.Layout.Rank; d++)
                src = src.narrow(d, 0, index.Layout.Shape[d]);

            return src;
        }

        /// <summary>
        /// The entries of one dimension at a list of indices: one run for each index and each position in the leading dimensions.
        /// </summary>
        private Runs Entries(long dim, Tensor index)
        {
            Errors.Require(index.Layout.Rank <= 1, $"Index is supposed to be a vector, but its shape is {index.Layout.Shape}");
            var axis = Layout.Axis(dim);
            if (Layout.Rank == 0)
                return new(PlacesAlong(axis, index));

            long[] before = Layout.Shape[..axis];
            var spread = index.reshape([.. before.Select(_ => 1L), index.numel()]).expand([.. before, index.numel()]);
            return new(PlacesAlong(axis, spread), Layout.Shape[(axis + 1)..]);
        }

        /// <summary>The same, for a source of exactly their shape; a 0-dimensional source counts as a list of one.</summary>
        private Runs Entries(long dim, Tensor index, Tensor source)
        {
            var entries = Entries(dim, index);
            Errors.Require(
                ndim <= 1 && source.ndim <= 1 ? index.numel() == source.numel() : entries.Shape.SequenceEqual(source.shape),
                $"source of shape {source.shape} has not the shape of {index.numel()} entries of {Layout.Shape} along dimension {dim}");
            return entries;
        }

        /// <summary>Row-major positions of the elements that a gather along one dimension reads.</summary>
        private Tensor Places(long dim, Tensor index)
        {
            var axis = Layout.Axis(dim);
            RequireGatherable(axis, index);
            return PlacesAlong(axis, index);
        }

        /// <summary>Row-major positions of the elements, or of the runs in the last dimensions, at indices into one axis.</summary>
        private Tensor PlacesAlong(int axis, Tensor index)
        {
            if (index.Layout.Count == 0)
                return index;

            var strides = Layout.RowMajor(Layout.Shape).Strides;
            var places = Within(index, size(axis, 1), isFromEnd: false) * (Layout.Rank == 0 ? 1 : strides[axis]);
            for (var d = 0; d < Math.Min(Layout.Rank, index.Layout.Rank); d++)
                places = d == axis ? places : places + Ramp(index.Layout.Shape[d], strides[d], index.Layout.Rank - d - 1);

            return places;
        }

        private void RequireGatherable(int axis, Tensor index)
        {
            var isFitting = index.Layout.Count == 0 || Math.Max(1, index.Layout.Rank) == Math.Max(1, Layout.Rank)
                && Enumerable.Range(0, Layout.Rank).All(d => d == axis || index.Layout.Shape[d] <= Layout.Shape[d]);
            Errors.Require(
                isFitting,
                $"Size does not match at dimension {axis}: expected index {index.Layout.Shape} to be smaller than self {Layout.Shape} "
                + $"apart from dimension {axis}");
        }

        /// <summary>Indices counted from the front, checked; negative ones count from the end, or are an error.</summary>
        internal static Tensor Within(Tensor index, long size, bool isFromEnd)
        {
            var whole = (long[])index.As(ScalarType.Int64).RowMajor<long>().Clone();
            for (var i = 0; i < whole.Length; i++)
            {
                whole[i] = isFromEnd || whole[i] >= 0
                    ? FromFront(whole[i], size)
                    : throw Errors.Torch($"index {whole[i]} is out of bounds for dimension with size {size}");
            }

            return FromStorage(whole, index.Layout.Shape);
        }

        /// <summary>0, step, 2·step, … along one axis, followed by so many axes of size one.</summary>
        internal static Tensor Ramp(long count, long step, int behind) =>
            (arange(count) * step).reshape([count, .. Enumerable.Repeat(1L, behind)]);
    }
}
