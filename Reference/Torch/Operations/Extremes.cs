namespace TorchSharp;

public static partial class torch
{
    public static Tensor max(Tensor input) => input.max();
    public static Tensor min(Tensor input) => input.min();
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => input.max(dim, keepdim);
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => input.min(dim, keepdim);
    public static Tensor max(Tensor input, Tensor other) => input.maximum(other);
    public static Tensor min(Tensor input, Tensor other) => input.minimum(other);
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);
    public static Tensor amax(Tensor input, long[] dims) => input.amax(dims);
    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amax(dims, keepdim, @out);
    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amin(dims, keepdim, @out);
    public static Tensor argmax(Tensor input) => input.argmax();
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);
    public static Tensor argmin(Tensor input) => input.argmin();
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);

    public partial class Tensor
    {
        public Tensor max() => Extreme<Kernels.Largest>([], false, isNaNAWinner: true);
        public Tensor min() => Extreme<Kernels.Smallest>([], false, isNaNAWinner: true);
        public Tensor amax(params long[] dims) => Extreme<Kernels.Largest>(dims, false);
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Into(@out, Extreme<Kernels.Largest>(dims, keepdim));
        public Tensor amin(params long[] dims) => Extreme<Kernels.Smallest>(dims, false);
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Into(@out, Extreme<Kernels.Smallest>(dims, keepdim));

        /// <summary>Copies a result into a given tensor, where there is one.</summary>
        private static Tensor Into(Tensor? target, Tensor result) => target is null ? result : target.copy_(result);
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) =>
            At(Position(dim, true, isLargest: true), dim, keepdim);
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) =>
            At(Position(dim, true, isLargest: false), dim, keepdim);
        public Tensor max(Tensor other) => maximum(other);
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>The larger of two, element by element; where they are equal, each gets half of the gradient.</summary>
        public Tensor maximum(Tensor other) => Wins<Kernels.Maximum>(other, static (a, b) => a < b);
        public Tensor minimum(Tensor other) => Wins<Kernels.Minimum>(other, static (a, b) => a > b);
        public Tensor argmax() => flatten().argmax(0);
        public Tensor argmin() => flatten().argmin(0);
        public Tensor argmax(long dim, bool keepdim = false) => WithOrder("argmax").Position(dim, keepdim, isLargest: true);
        public Tensor argmin(long dim, bool keepdim = false) => WithOrder("argmin").Position(dim, keepdim, isLargest: false);

        private Tensor WithOrder(string name)
        {
            Errors.Require(dtype != ScalarType.Bool, $"{name}(): does not support bool input");
            return this;
        }


        private Tensor Extreme<K>(long[] dims, bool keepdim, bool isNaNAWinner = false) where K : Kernels.IReduction
        {
            var axes = Axes(dims);
            RequireElements(axes);
            var kept = KeepingShape(axes);
            var flat = Reduce.Run<K>(this, axes);
            var (x, y) = (Tape.Keep(this), Tape.Keep(flat));
            return Tape.Record("extreme", keepdim ? flat.Shaped(kept) : flat, this, g =>
            {
                var best = y.Value.reshape(kept);
                var areBest = x.Value == best;
                var winners = (isNaNAWinner ? areBest | (x.Value.isnan() & best.isnan()) : areBest).to_type(g.dtype);
                return winners / winners.sum([.. axes.Select(a => (long)a)], true) * g.reshape(kept);
            });
        }

        private Tensor Wins<K>(Tensor other, Func<Tensor, Tensor, Tensor> isBeaten) where K : Kernels.INumberPairMap
        {
            return OfTwo(
                "extreme",
                Pointwise.Number<K>(this, other),
                other,
                (g, a, b) => Share(g, a.Value, b.Value),
                (g, a, b) => Share(g, b.Value, a.Value));

            Tensor Share(Tensor g, Tensor first, Tensor second) =>
                Choose(first == second, g * 0.5, g).masked_fill(isBeaten(first, second), 0);
        }

        private (Tensor Values, Tensor Indexes) At(Tensor indexes, long dim, bool keepdim)
        {
            var values = Layout.Rank == 0 ? this.clone() : gather(dim, indexes);
            return keepdim ? (values, indexes) : (values.squeeze(dim), indexes.squeeze(dim));
        }

        private Tensor Position(long dim, bool keepdim, bool isLargest)
        {
            var axis = Layout.Axis(dim);
            RequireElements(Layout.Rank == 0 ? [] : [axis]);
            var index = dtype switch
            {
                ScalarType.Float32 => Position<float>(axis, isLargest),
                ScalarType.Float64 => Position<double>(axis, isLargest),
                ScalarType.Int64 => Position<long>(axis, isLargest),
                ScalarType.Int32 => Position<int>(axis, isLargest),
                _ => As(ScalarType.Byte).Position<byte>(axis, isLargest),
            };
            return keepdim || Layout.Rank == 0 ? index : index.squeeze(axis);
        }

        private Tensor Position<TElement>(int axis, bool isLargest) where TElement : unmanaged, INumber<TElement> =>
            AlongAxis.Run<TElement, long>(this, axis, 1, (row, result) => result[0] = First(row, isLargest));

        /// <summary>The index of the first extreme; a NaN counts as extreme.</summary>
        private static long First<TElement>(ReadOnlySpan<TElement> row, bool isLargest) where TElement : INumber<TElement>
        {
            var best = 0;
            for (var i = 0; i < row.Length && !TElement.IsNaN(row[best]); i++)
                best = TElement.IsNaN(row[i]) || (isLargest ? row[i] > row[best] : row[i] < row[best]) ? i : best;

            return best;
        }

        private void RequireElements(int[] axes) => Errors.Require(
            axes.All(axis => Layout.Shape[axis] > 0),
            $"Expected reduction over dimensions with at least one element, but the shape is {Layout.Shape}");
    }
}
