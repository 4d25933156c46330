namespace TorchSharp;

public static partial class torch
{
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);
    public static Tensor cumprod(Tensor input, long dim, ScalarType? dtype = null) => input.cumprod(dim, dtype);
    public static Tensor logcumsumexp(Tensor input, long dim) => input.logcumsumexp(dim);
    public static Tensor prod(Tensor input, ScalarType? type = null) => input.prod(type);
    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.prod(dim, keepdim, type);

    public partial class Tensor
    {
        public Tensor cumsum(long dim, ScalarType? type = null)
        {
            var (x, axis) = (to_type(type ?? Promotion.Summed(dtype)), Layout.Axis(dim));
            return Tape.Record("cumsum", x.Scan<Kernels.RunningSum>(axis), x, g => g.flip(axis).cumsum(axis).flip(axis));
        }

        public Tensor cumprod(long dim, ScalarType? type = null)
        {
            var (x, axis) = (to_type(type ?? Promotion.Summed(dtype)), Layout.Axis(dim));
            var y = x.Scan<Kernels.RunningProduct>(axis);
            var (factors, products) = (Tape.Keep(x), Tape.Keep(y));
            return Tape.Record("cumprod", y, x, g => CumprodShare(g, factors.Value, products.Value, axis));
        }

        /// <summary>log Σ exp of all elements up to each, without overflow.</summary>
        public Tensor logcumsumexp(long dim)
        {
            var (axis, y) = (Layout.Axis(dim), Real("logcumsumexp").Scan<Kernels.RunningLogSumExp>(Layout.Axis(dim)));
            var (terms, sums) = (Tape.Keep(this), Tape.Keep(y));
            return Tape.Record("logcumsumexp", y, this, g => Layout.Rank == 0 ? g : LogCumSumExpShare(g, terms.Value, sums.Value, axis));
        }

        /// <summary>Σ over i ≥ j of g_i exp(x_j − y_i), where no exponent is positive.</summary>
        private static Tensor LogCumSumExpShare(Tensor g, Tensor x, Tensor y, int axis)
        {
            var shares = (x.Moved(axis, -1).unsqueeze(-2) - y.Moved(axis, -1).unsqueeze(-1)).exp().tril();
            return g.Moved(axis, -1).unsqueeze(-2).matmul(shares).squeeze(-2).Moved(-1, axis);
        }

        public Tensor prod(ScalarType? type = null) => flatten().prod(0L, false, type);

        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null)
        {
            var (x, axis) = (to_type(type ?? Promotion.Summed(dtype)), Layout.Axis(dim));
            var axes = Axes([axis]);
            var (kept, product) = (KeepingShape(axes), Reduce.Run<Kernels.Product>(x, axes));
            var factors = Tape.Keep(x);
            return Tape.Record(
                "prod", keepdim ? product.Shaped(kept) : product, x, g => g.reshape(kept) * ProductOfOthers(factors.Value, axis));
        }

        private Tensor Scan<K>(int axis) where K : Kernels.IScan => dtype switch
        {
            ScalarType.Float32 => AlongAxis.Run<float, float>(this, axis, size(axis, 1), K.Apply),
            ScalarType.Float64 => AlongAxis.Run<double, double>(this, axis, size(axis, 1), K.Apply),
            ScalarType.Int32 => AlongAxis.Run<int, int>(this, axis, size(axis, 1), K.Apply),
            _ => AlongAxis.Run<long, long>(As(ScalarType.Int64), axis, size(axis, 1), K.Apply),
        };

        private long size(int axis, long whereNone) => Layout.Rank == 0 ? whereNone : Layout.Shape[axis];

        /// <summary>
        /// For each element the product of all others: the product before it times the product after it, without dividing by zeros.
        /// </summary>
        private static Tensor ProductOfOthers(Tensor x, int axis)
        {
            if (x.Layout.Rank == 0)
                return x.ones_like();

            var behind = x.flip(axis);
            return Before(x, axis) * Before(behind, axis).flip(axis);
        }

        private static Tensor Before(Tensor x, int axis)
        {
            var size = x.Layout.Shape[axis];
            var first = ones(Views.With(x.Layout.Shape, axis, Math.Min(1, size)), x.dtype);
            return size <= 1 ? first : cat([first, x.narrow(axis, 0, size - 1).cumprod(axis)], axis);
        }

        /// <summary>
        /// Factor i is in all products from i on, so its gradient is Σ g·product / factor; a factor of zero is left out of the product.
        /// </summary>
        private static Tensor CumprodShare(Tensor g, Tensor x, Tensor y, int axis)
        {
            if (x.Layout.Rank == 0 || !(bool)(x == 0).any())
                return (g * y).flip(axis).cumsum(axis).flip(axis) / x;

            var size = x.Layout.Shape[axis];
            return cat(
                [
                    .. Enumerable.Range(0, (int)size).Select(i =>
                    {
                        var before = x.narrow(axis, 0, i).prod(axis, true);
                        var one = ones(before.Layout.Shape, x.dtype);
                        var from = cat([one, x.narrow(axis, i + 1, size - i - 1)], axis).cumprod(axis);
                        return (g.narrow(axis, i, size - i) * before * from).sum(axis, true);
                    }),
                ],
                axis);
        }
    }
}
