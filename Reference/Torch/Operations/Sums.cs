namespace TorchSharp;

public static partial class torch
{
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);
    public static Tensor mean(Tensor input) => input.mean();
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) => input.mean(dimensions, keepdim, type);

    public partial class Tensor
    {
        /// <summary>The sum of all elements. Beware: C# takes the literal 0 for an element type, so <c>sum(0)</c> is this sum as bytes; write <c>0L</c>.</summary>
        public Tensor sum(ScalarType? type = null) => sum(Array.Empty<long>(), false, type);
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1], keepdim, type);
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1, dim2], keepdim, type);
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => sum(dim.ToArray(), keepdim, type);

        /// <summary>The sum over some dimensions (over all where none is named); whole numbers and truth values give Int64.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null)
        {
            var x = to_type(type ?? Promotion.Summed(dtype));
            var (axes, shape) = (Axes(dim), x.Layout.Shape);
            var kept = KeepingShape(axes);
            var sum = Kernels.Reduce.Run<Kernels.Sum>(x, axes);
            return Tape.Record("sum", keepdim ? sum.Shaped(kept) : sum, x, g => g.reshape(kept).expand(shape));
        }

        public Tensor mean() => mean(Array.Empty<long>());

        /// <exception cref="System.Runtime.InteropServices.ExternalException">The tensor holds whole numbers and no type is given.</exception>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null)
        {
            var x = to_type(type ?? dtype);
            var count = Axes(dimensions).Aggregate(1.0, (product, axis) => product * Layout.Shape[axis]);
            return x.is_floating_point()
                ? x.sum(dimensions, keepdim) / count
                : throw Errors.Torch($"mean(): could not infer output dtype. Input dtype must be a floating point dtype. Got: {x.dtype}");
        }

        /// <summary>Axes to reduce, ascending; all of them where none is named.</summary>
        internal int[] Axes(ReadOnlySpan<long> dims)
        {
            if (dims.Length == 0)
            {
                return [.. Enumerable.Range(0, Layout.Rank)];
            }

            int[] axes = [.. dims.ToArray().Select(d => Layout.Axis(d)).Order()];
            return axes.Distinct().Count() != axes.Length ? throw Errors.Torch($"dim {Errors.Show(dims)}: a dimension appears multiple times")
                : Layout.Rank == 0 ? []
                : axes;
        }

        /// <summary>The shape after a reduction that leaves each reduced dimension with size one.</summary>
        internal long[] KeepingShape(int[] axes) => [.. Layout.Shape.Select((size, d) => axes.Contains(d) ? 1 : size)];
    }
}
