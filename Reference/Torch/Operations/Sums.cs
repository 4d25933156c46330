namespace TorchSharp;

public static partial class torch
{
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
        input.sum(dim, keepdim, type);
    public static Tensor mean(Tensor input) => input.mean();
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
        input.mean(dimensions, keepdim, type);
    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);
    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);
    public static (Tensor var, Tensor mean) var_mean(
        Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var_mean(dimensions, unbiased, keepdim, type);
    public static (Tensor var, Tensor mean) var_mean(
        Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var_mean(dimensions, unbiased, keepdim, type);
    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);
    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);
    public static (Tensor std, Tensor mean) std_mean(Tensor input, bool unbiased = true) => (input.std(unbiased), input.mean());
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std_mean(dimensions, unbiased, keepdim, type);
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std_mean(dimensions, unbiased, keepdim, type);

    public partial class Tensor
    {
        /// <summary>
        /// The sum of all elements. C# takes the literal 0 for an element type, so <c>sum(0)</c> is this sum as bytes; write <c>0L</c>.
        /// </summary>
        public Tensor sum(ScalarType? type = null) => sum(Array.Empty<long>(), false, type);
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1], keepdim, type);
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            sum([dim0, dim1, dim2], keepdim, type);
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => sum(dim.ToArray(), keepdim, type);

        /// <summary>The sum over some dimensions (over all where none is named); whole numbers and truth values give Int64.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null)
        {
            var x = to_type(type ?? Promotion.Summed(dtype));
            var (axes, shape) = (Axes(dim), x.Layout.Shape);
            var kept = KeepingShape(axes);
            var sum = Reduce.Run<Kernels.Sum>(x, axes);
            return Tape.Record("sum", keepdim ? sum.Shaped(kept) : sum, x, g => g.reshape(kept).expand(shape));
        }

        public Tensor mean() => mean(Array.Empty<long>());

        /// <exception cref="ExternalException">The tensor holds whole numbers and no type is given.</exception>
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
            var axes = new int[dims.Length == 0 ? Layout.Rank : dims.Length];
            for (var i = 0; i < axes.Length; i++)
                axes[i] = dims.Length == 0 ? i : Layout.Axis(dims[i]);

            Array.Sort(axes);
            for (var i = 1; i < axes.Length; i++)
                Errors.Require(axes[i] != axes[i - 1], $"dim {dims}: a dimension appears multiple times");

            return Layout.Rank == 0 ? [] : axes;
        }

        /// <summary>The shape after a reduction that leaves each reduced dimension with size one.</summary>
        internal long[] KeepingShape(int[] axes)
        {
            long[] shape = [.. Layout.Shape];
            foreach (var axis in axes)
                shape[axis] = 1;

            return shape;
        }

        public Tensor var(bool unbiased = true) => var(Array.Empty<long>(), unbiased);
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var([dim], unbiased, keepdim, type);
        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => (this.var(unbiased), mean());
        public (Tensor var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean([dim], unbiased, keepdim, type);
        public (Tensor std, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            (this.var(dimensions, unbiased, keepdim, type), mean(dimensions, keepdim, type));
        public Tensor std(bool unbiased = true) => std(Array.Empty<long>(), unbiased);
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std([dim], unbiased, keepdim, type);
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => (std(unbiased), mean());
        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean([dim], unbiased, keepdim, type);
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            (std(dimensions, unbiased, keepdim, type), mean(dimensions, keepdim, type));

        /// <summary>The mean squared distance from the mean; unbiased divides by one less than the number of elements.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread("var", dimensions, unbiased, keepdim, type, isDeviation: false);

        /// <summary>The root of the variance. Its derivative is zero where the variance is, as in PyTorch.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread("std", dimensions, unbiased, keepdim, type, isDeviation: true);

        private Tensor Spread(string name, long[] dimensions, bool unbiased, bool keepdim, ScalarType? type, bool isDeviation)
        {
            var x = to_type(type ?? dtype);
            var axes = x.Axes(dimensions);
            var (count, shape) = (axes.Aggregate(1.0, (product, axis) => product * Layout.Shape[axis]), KeepingShape(axes));
            var divisor = unbiased ? Math.Max(0, count - 1) : count;
            Tensor spread;
            using (no_grad())
            {
                var variance = (x - x.mean(dimensions, true)).square().sum(dimensions, keepdim) / divisor;
                spread = isDeviation ? variance.sqrt() : variance;
            }

            var (values, result) = (Tape.Keep(x), Tape.Keep(spread));
            return Tape.Record(name, spread, x, g =>
            {
                var share = isDeviation ? (g / (result.Value * 2)).masked_fill(result.Value == 0, 0) : g;
                return share.reshape(shape) * (values.Value - values.Value.mean(dimensions, true)) * (2 / divisor);
            });
        }
    }
}
