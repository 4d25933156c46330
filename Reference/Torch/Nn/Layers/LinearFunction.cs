namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>x Wᵀ + b, product and sum in one pass and one record.</summary>
            /// <param name="input">(…, in)</param>
            /// <param name="weights">(out, in)</param>
            /// <param name="bias">(out), or null.</param>
            /// <returns>(…, out)</returns>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null)
            {
                Errors.Require(weights.ndim is 1 or 2, $"linear: weights of shape {weights.shape} are no matrix and no vector");
                if (weights.ndim == 1)
                {
                    return bias is null ? input.matmul(weights) : input.matmul(weights) + bias;
                }

                if (bias is null || input.ndim < 2 || bias.ndim != 1 || !HaveOneType(input, weights, bias))
                {
                    return bias is null ? input.matmul(weights.mT) : input.matmul(weights.mT) + bias;
                }

                RequireSizes(input.Layout.Shape, weights.Layout.Shape, bias.Layout.Shape);
                return input.ndim == 2
                    ? Affine(input, weights, bias)
                    : Affine(input.flatten(0, -2), weights, bias).reshape([.. input.Layout.Shape[..^1], bias.Layout.Count]);
            }

            private static bool HaveOneType(Tensor input, Tensor weights, Tensor bias) =>
                input.is_floating_point() && input.dtype == weights.dtype && input.dtype == bias.dtype;

            private static void RequireSizes(long[] input, long[] weights, long[] bias)
            {
                if (input[^1] != weights[1] || bias[0] != weights[0])
                {
                    throw Errors.Torch(
                        $"linear: an input of shape {Errors.Show(input)} does not fit weights of shape {Errors.Show(weights)} "
                        + $"and a bias of shape {Errors.Show(bias)}; (…, in), (out, in) and (out) do");
                }
            }

            private static Tensor Affine(Tensor input, Tensor weights, Tensor bias)
            {
                var (x, w) = (Tape.Keep(input), Tape.Keep(weights));
                return Tape.Record("linear", Kernels.AffineProduct.Run(input, weights, bias), [input, weights, bias], (i, g) => i switch
                {
                    0 => g.matmul(w.Value),
                    1 => g.mT.matmul(x.Value),
                    _ => g.sum(0L),
                });
            }
        }
    }
}
