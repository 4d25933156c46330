namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.cov"/>
    public static Tensor cov(Tensor input, long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
        input.cov(correction, fweights, aweights);

    /// <inheritdoc cref="Tensor.corrcoef"/>
    public static Tensor corrcoef(Tensor input) => input.corrcoef();

    /// <inheritdoc cref="Tensor.histc"/>
    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => input.histc(bins, min, max);

    /// <inheritdoc cref="Tensor.nansum"/>
    public static Tensor nansum(Tensor input) => input.nansum();

    /// <inheritdoc cref="Tensor.nanmean"/>
    public static Tensor nanmean(Tensor input, int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
        input.nanmean(dim, keepdim, dtype);

    public partial class Tensor
    {
        /// <summary>Covariances of the rows: (variables, observations) to (variables, variables), a vector to its variance.</summary>
        /// <param name="correction">What is subtracted from the number of observations.</param>
        /// <param name="fweights">(observations), how often each was made; whole numbers.</param>
        /// <param name="aweights">(observations), how important each is.</param>
        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null)
        {
            Errors.Require(ndim <= 2, $"cov(): expected input to have two or fewer dimensions but got an input with {ndim} dimensions");
            var x = ndim == 2 ? this : reshape(1, -1);
            var type = Promotion.Floating(dtype);
            Tensor?[] both = [fweights, aweights];
            var weights = both.OfType<Tensor>().Select(weight => weight.to_type(type)).DefaultIfEmpty(ones(x.Layout.Shape[1], type))
                .Aggregate((a, b) => a * b);
            var total = weights.sum();
            var centred = x - ((x * weights).sum(1, true) / total);
            var divisor = aweights is null ? total - correction : total - (correction * (weights * aweights).sum() / total);
            var products = (centred * weights).matmul(centred.mT) / divisor.clamp_min(0);
            return ndim == 2 ? products : products.reshape([]);
        }

        /// <summary>Correlations of the rows: covariances divided by both deviations.</summary>
        public Tensor corrcoef()
        {
            var covariance = cov();
            if (covariance.ndim == 0)
                return covariance / covariance;

            var deviations = covariance.diagonal().sqrt();
            return (covariance / deviations.unsqueeze(1) / deviations.unsqueeze(0)).clamp(-1, 1);
        }

        /// <summary>How many elements are in each of several equal intervals.</summary>
        /// <param name="bins">How many intervals.</param>
        /// <param name="min">Where they begin; elements below do not count.</param>
        /// <param name="max">Where they end. If equal to min, they reach from the least to the largest element.</param>
        public Tensor histc(long bins = 100, long min = 0, long max = 0)
        {
            Errors.Require(is_floating_point(), $"\"histogram_cpu\" not implemented for '{dtype}'");
            Errors.Require(bins > 0, "bins must be > 0");
            using var pause = no_grad();
            var x = detach().flatten();
            var isOpen = min == max && x.numel() > 0;
            var (low, high) = isOpen ? (x.min().ToDouble(), x.max().ToDouble()) : (min, (double)max);
            (low, high) = low == high ? (low - 1, high + 1) : (low, high);
            Errors.Require(
                double.IsFinite(low) && double.IsFinite(high) && low < high, $"range of [{low}, {high}] is not finite or empty");
            var inside = x[(x >= low) & (x <= high)];
            var places = ((inside - low) * bins / (high - low)).to_type(ScalarType.Int64).clamp_max(bins - 1);
            return zeros([bins], dtype).scatter_add(0, places, inside.ones_like());
        }

        /// <summary>The sum of all elements that are numbers.</summary>
        public Tensor nansum() => is_floating_point() ? masked_fill(isnan(), 0).sum() : sum();

        /// <summary>The mean of the elements that are numbers.</summary>
        /// <param name="dim">Along which; over all elements if null.</param>
        /// <param name="keepdim">Keep the dimension with size one.</param>
        /// <param name="dtype">Of the result; this tensor's unless given.</param>
        /// <remarks>TorchSharp 0.107 throws an <see cref="ExternalException"/> here, whatever the arguments.</remarks>
        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null)
        {
            var x = to_type(dtype ?? this.dtype);
            long[] dims = dim is { } d ? [d] : [];
            var counts = x.isnan().logical_not().to_type(x.dtype).sum(dims, keepdim);
            return x.masked_fill(x.isnan(), 0).sum(dims, keepdim) / counts;
        }
    }
}
