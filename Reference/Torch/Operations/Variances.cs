namespace TorchSharp;

public static partial class torch
{
    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);
    public static Tensor var(Tensor input, long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dim, unbiased, keepdim, type);
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);
    public static (Tensor var, Tensor mean) var_mean(Tensor input, long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var_mean(dim, unbiased, keepdim, type);
    public static (Tensor var, Tensor mean) var_mean(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var_mean(dimensions, unbiased, keepdim, type);
    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);
    public static Tensor std(Tensor input, long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dim, unbiased, keepdim, type);
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);
    public static (Tensor std, Tensor mean) std_mean(Tensor input, bool unbiased = true) => (input.std(unbiased), input.mean());
    public static (Tensor std, Tensor mean) std_mean(Tensor input, long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std_mean(dim, unbiased, keepdim, type);
    public static (Tensor std, Tensor mean) std_mean(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std_mean(dimensions, unbiased, keepdim, type);

    public partial class Tensor
    {
        public Tensor var(bool unbiased = true) => var(Array.Empty<long>(), unbiased);
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var([dim], unbiased, keepdim, type);
        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => (this.var(unbiased), mean());
        public (Tensor var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean([dim], unbiased, keepdim, type);
        public (Tensor var, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            (this.var(dimensions, unbiased, keepdim, type), mean(dimensions, keepdim, type));
        public Tensor std(bool unbiased = true) => std(Array.Empty<long>(), unbiased);
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std([dim], unbiased, keepdim, type);
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => (std(unbiased), mean());
        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean([dim], unbiased, keepdim, type);
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            (std(dimensions, unbiased, keepdim, type), mean(dimensions, keepdim, type));

        /// <summary>The mean squared distance from the mean; unbiased divides by one less than the number of elements.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread("var", dimensions, unbiased, keepdim, type, isDeviation: false);

        /// <summary>The root of the variance; its derivative where that is zero is taken as zero, as in PyTorch.</summary>
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
