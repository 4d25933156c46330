namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>x Wᵀ + b, computed in one pass and recorded as one operation.</summary>
            /// <param name="input">(…, in)</param>
            /// <param name="weights">(out, in), or (in) for a single number.</param>
            /// <param name="bias">(out), or null.</param>
            /// <returns>(…, out)</returns>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Linear(input, weights, bias, null);

            /// <summary>x Wᵀ + b, or a function of it.</summary>
            internal static Tensor Linear(Tensor input, Tensor weights, Tensor? bias, Activation? activation)
            {
                Errors.Require(weights.ndim is 1 or 2, $"linear: weights of shape {weights.shape} are no matrix and no vector");
                if (bias is null || input.ndim < 2 || weights.ndim != 2 || bias.ndim != 1 || !HaveOneType(input, weights, bias))
                {
                    var product = input.matmul(weights.ndim == 2 ? weights.mT : weights);
                    var sum = bias is null ? product : product + bias;
                    return activation?.Of(sum) ?? sum;
                }

                Errors.Require(
                    input.Layout.Shape[^1] == weights.Layout.Shape[1] && bias.Layout.Shape[0] == weights.Layout.Shape[0],
                    $"linear: an input of shape {input.shape} does not fit weights of shape {weights.shape} and a bias of shape "
                    + $"{bias.shape}; (…, in), (out, in) and (out) do");
                return input.ndim == 2
                    ? Affine(input, weights, bias, activation)
                    : Affine(input.flatten(0, -2), weights, bias, activation).reshape([.. input.Layout.Shape[..^1], bias.Layout.Count]);
            }

            /// <summary>softmax(Q Kᵀ / √d + mask) V (Vaswani et al. 2017, arXiv 1706.03762, eq. 1).</summary>
            /// <param name="query">(…, L, d)</param>
            /// <param name="key">(…, S, d)</param>
            /// <param name="value">(…, S, e)</param>
            /// <param name="attn_mask">(…, L, S): truth values, false where nothing is attended to, or numbers to add.</param>
            /// <param name="p">The probability of dropping a weight.</param>
            /// <param name="is_casual">Position i attends to positions up to i.</param>
            /// <returns>(…, L, e)</returns>
            public static Tensor scaled_dot_product_attention(
                Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0, bool is_casual = false)
            {
                Errors.RequireArgument(p >= 0, $"scaled_dot_product_attention: the probability {p} is below 0");
                Errors.RequireArgument(
                    !is_casual || attn_mask is null,
                    "scaled_dot_product_attention: attn_mask and is_casual exclude each other; put both into one mask");
                var scores = query.matmul(key.mT) / Math.Sqrt(query.shape[^1]);
                var mask = is_casual ? ones(query.shape[^2], key.shape[^2]).tril() > 0 : attn_mask;
                return dropout(mask is null ? scores.softmax(-1) : MaskedSoftmax(scores, mask), p, training: p > 0).matmul(value);
            }

            /// <summary>In training, zeroes each element with probability p and scales the others by 1 / (1 − p).</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Dropped(input, input.Layout.Shape, p, training, inplace);

            /// <summary>As <see cref="dropout"/>, for whole channels of (n, c, …).</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                Errors.Require(input.ndim >= 2 || !training, "Feature dropout requires at least 2 dimensions in the input");
                return Dropped(input, [.. input.Layout.Shape.Select((size, d) => d < 2 ? size : 1)], p, training, inplace);
            }

            /// <summary>For each class a row with a one at its place: Int64 (…) to Int64 (…, num_classes).</summary>
            /// <param name="x">Classes from 0.</param>
            /// <param name="num_classes">One more than the largest class where it is −1.</param>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                Errors.RequireArgument(x.dtype == ScalarType.Int64, "OneHot input tensor must have elements of type Int64");
                Errors.Require(num_classes >= -1, $"num_classes should be positive, but it is {num_classes}");
                var count = num_classes < 0 ? x.max().ToInt64() + 1 : num_classes;
                Errors.Require(
                    !(bool)((x < 0) | (x >= count)).any(), $"Class values must be non-negative and smaller than num_classes ({count}).");
                return (x.unsqueeze(-1) == arange(count)).to_type(ScalarType.Int64);
            }

            /// <summary>Divides by the p-norm along a dimension, or by eps where that is larger.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1, double eps = 1e-12) =>
                input / linalg.vector_norm(input, p, [dim], keepdim: true).clamp_min(eps);

            /// <summary>x₁ · x₂ / (|x₁| |x₂|) along a dimension, norms not below eps.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8)
            {
                var type = Promotion.Of(x1, x2);
                var both = broadcast_tensors(x1.to_type(type), x2.to_type(type));
                return (normalize(both[0], 2, dim, eps) * normalize(both[1], 2, dim, eps)).sum(dim);
            }

            private static bool HaveOneType(Tensor input, Tensor weights, Tensor bias) =>
                input.is_floating_point() && input.dtype == weights.dtype && input.dtype == bias.dtype;

            private static Tensor Affine(Tensor input, Tensor weights, Tensor bias, Activation? activation)
            {
                var (x, w) = (Tape.Keep(input), Tape.Keep(weights));
                var sum = Tape.Record(
                    "linear",
                    MatrixProduct.Affine(input, weights, bias, activation),
                    input,
                    g => g.matmul(w.Value),
                    weights,
                    g => g.mT.matmul(x.Value),
                    bias,
                    static g => g.sum(0L));
                return activation?.InPlaceOf(sum) ?? sum;
            }

            /// <summary>Zero where everything is masked.</summary>
            private static Tensor MaskedSoftmax(Tensor scores, Tensor mask)
            {
                var masked = mask.dtype == ScalarType.Bool ? scores.masked_fill(~mask, double.NegativeInfinity) : scores + mask;
                var isIdle = (masked == double.NegativeInfinity).all(-1, keepdim: true);
                return masked.masked_fill(isIdle, 0).softmax(-1).masked_fill(isIdle, 0);
            }

            private static Tensor Dropped(Tensor input, long[] shape, double p, bool training, bool inplace)
            {
                if (!training || p == 0)
                    return input;

                var kept = RandomTensors.Bernoulli(shape, 1 - p, input.dtype, null);
                var scale = p == 1 ? kept : kept / (1 - p);
                return inplace ? input.mul_(scale) : input * scale;
            }
        }
    }
}
