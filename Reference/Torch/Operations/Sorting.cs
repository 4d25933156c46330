namespace TorchSharp;

public static partial class torch
{
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) =>
        input.sort(dim, descending, stable);
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) =>
        tensor.topk(k, dim, largest, sorted);
    public static Tensor median(Tensor input) => input.median();
    public static Tensor quantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.quantile(q, dim, keepdim);

    public partial class Tensor
    {
        /// <summary>The sorted elements along a dimension, and their indices. Always stable; NaN counts as largest.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false)
        {
            var order = argsort(dim, descending);
            return (Layout.Rank == 0 ? clone() : gather(dim, order), order);
        }

        public Tensor argsort(long dim = -1, bool descending = false)
        {
            var axis = Layout.Axis(dim);
            return dtype switch
            {
                ScalarType.Float32 => Order<float>(axis, descending),
                ScalarType.Float64 => Order<double>(axis, descending),
                ScalarType.Int32 => Order<int>(axis, descending),
                _ => As(ScalarType.Int64).Order<long>(axis, descending),
            };
        }

        public Tensor msort() => sort(0).Values;

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true)
        {
            Errors.Require(
                k >= 0 && k <= size(Layout.Axis(dim), 1),
                $"selected index k out of range: k = {k}, but dimension {dim} of {Layout.Shape} is smaller");
            var (values, indexes) = WithOrder("topk").sort(dim, largest);
            return Layout.Rank == 0 ? (values, indexes) : (values.narrow(dim, 0, k), indexes.narrow(dim, 0, k));
        }

        /// <summary>The middle element, the lower of two; NaN if there is one. Equal ones share the gradient.</summary>
        public Tensor median()
        {
            RequireElements([.. Enumerable.Range(0, Layout.Rank)]);
            var sorted = detach().flatten().sort(0).Values;
            var middle = sorted[(bool)isnan().any() ? -1 : (sorted.numel() - 1) / 2].clone();
            var (x, y) = (Tape.Keep(this), Tape.Keep(middle));
            return Tape.Record("median", middle, this, g =>
            {
                var winners = ((x.Value == y.Value) | (x.Value.isnan() & y.Value.isnan())).to_type(g.dtype);
                return g * winners / winners.sum();
            });
        }

        /// <summary>Quantiles by linear interpolation between neighbours; one for each element of q, in front.</summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false)
        {
            Errors.Require(Layout.Count > 0, "quantile() input tensor must be non-empty");
            Errors.Require(
                is_floating_point() && q.dtype == dtype, $"quantile() takes floating-point tensors of one type, not {dtype} and {q.dtype}");
            if (Layout.Rank == 0)
                return reshape(1).quantile(q, dim);

            var axis = Layout.Axis(dim);
            var (sorted, count) = (sort(axis).Values.Moved(axis, -1), Layout.Shape[axis]);
            var rank = (q.to_type(dtype).flatten() * (count - 1)).expand([.. sorted.Layout.Shape[..^1], q.numel()])
                .masked_fill(sorted.isnan().any(-1, true), count - 1);
            var (below, above) = (rank.floor().to_type(ScalarType.Int64), rank.ceil().to_type(ScalarType.Int64));
            var values = sorted.gather(-1, below).lerp(sorted.gather(-1, above), rank - rank.floor()).Moved(-1, 0);
            var kept = keepdim ? values.unsqueeze(axis + 1) : values;
            return q.Layout.Rank == 0 ? kept.squeeze(0) : kept;
        }

        private Tensor Order<TElement>(int axis, bool descending) where TElement : unmanaged, INumber<TElement> =>
            AlongAxis.Run<TElement, long>(this, axis, size(axis, 1), (row, order) => Kernels.RowSort.Order(row, order, descending));
    }
}
