namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Overwrites tensors, without recording, with the values that training starts from.</summary>
        public static partial class init
        {
            /// <summary>Whether the variance is preserved in the forward pass (fan in) or in the backward pass (fan out).</summary>
            public enum FanInOut { FanIn = 0, FanOut = 1 }

            /// <summary>The function that is applied after the weights.</summary>
            public enum NonlinearityType
            {
                Linear = 0, Conv1D = 1, Conv2D = 2, Conv3D = 3, ConvTranspose1D = 4, ConvTranspose2D = 5, ConvTranspose3D = 6,
                Sigmoid = 7, Tanh = 8, ReLU = 9, LeakyReLU = 10,
            }

            public static Tensor constant_(Tensor tensor, Scalar val) => Tensor.Unrecorded(() => tensor.fill_(val));
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Tensor.Unrecorded(() => tensor.normal_(mean, std, generator));
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Tensor.Unrecorded(() => tensor.uniform_(low, high, generator));

            /// <summary>Ones on the diagonal.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                Errors.Require(tensor.ndim == 2, $"Only tensors with 2 dimensions are supported, not {tensor.ndim}");
                return Tensor.Unrecorded(() => tensor.copy_(eye(tensor.shape[0], tensor.shape[1], tensor.dtype)));
            }

            /// <summary>Uniform with standard deviation gain · √(2 / (fan in + fan out)) (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal with standard deviation gain · √(2 / (fan in + fan out)) (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) =>
                normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>Uniform with standard deviation gain / √fan (He et al. 2015).</summary>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal with standard deviation gain / √fan (He et al. 2015).</summary>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Normal, truncated to [a, b].</summary>
            public static Tensor trunc_normal_(
                Tensor tensor, double mean = 0.0, double std = 1.0, double a = -2.0, double b = 2.0, Generator? generator = null)
            {
                var low = Kernels.ErrorFunction.Erf((a - mean) / std / Math.Sqrt(2));
                var high = Kernels.ErrorFunction.Erf((b - mean) / std / Math.Sqrt(2));
                return Tensor.Unrecorded(
                    () => tensor.copy_(((tensor.uniform_(low, high, generator).erfinv() * (std * Math.Sqrt(2))) + mean).clamp(a, b)));
            }

            /// <summary>
            /// Orthonormal rows or columns, times gain, of the matrix of the first dimension by all others (Saxe et al.
            /// 2014, arXiv 1312.6120).
            /// </summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                Errors.Require(tensor.ndim >= 2, "Only tensors with 2 or more dimensions are supported");
                return Tensor.Unrecorded(() =>
                {
                    var flat = tensor.normal_().flatten(1);
                    var isWide = flat.shape[0] < flat.shape[1];
                    var (q, r) = linalg.qr(isWide ? flat.t() : flat);
                    q *= r.diagonal().sign();
                    return tensor.copy_((isWide ? q.t() : q).reshape(tensor.shape)).mul_(gain);
                });
            }

            /// <summary>The factor by which weights compensate for a nonlinearity.</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                _ => 1,
            };

            /// <summary>The number of inputs of each output, and the number of outputs of each input.</summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                Errors.RequireArgument(
                    tensor.ndim >= 2, "Fan in and fan out can not be computed for a tensor with fewer than 2 dimensions.");
                var field = tensor.numel() / Math.Max(1, tensor.shape[0] * tensor.shape[1]);
                return (tensor.shape[1] * field, tensor.shape[0] * field);
            }

            /// <summary>A vector of uniform numbers in ±1 / √fan in, the fan in being that of the weights whose bias it is.</summary>
            internal static Tensor UniformBias(Tensor weight, long size, ScalarType? dtype)
            {
                var (fanIn, _) = CalculateFanInAndFanOut(weight);
                var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
                return uniform_(empty(size, dtype), -bound, bound);
            }

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }
        }
    }
}
