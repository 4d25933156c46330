namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Overwrites tensors, off the tape, with the values that training starts from.</summary>
        public static partial class init
        {
            public static Tensor constant_(Tensor tensor, Scalar val) => Tensor.Unrecorded(() => tensor.fill_(val));
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Tensor.Unrecorded(() => tensor.normal_(mean, std, generator));
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Tensor.Unrecorded(() => tensor.uniform_(low, high, generator));

            /// <summary>Ones on the diagonal.</summary>
            public static Tensor eye_(Tensor tensor) =>
                Tensor.Unrecorded(() => tensor.copy_(eye(tensor.shape[0], tensor.shape[1], tensor.dtype)));

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

            /// <summary>Normal, but nothing outside [a, b].</summary>
            public static Tensor trunc_normal_(
                Tensor tensor, double mean = 0.0, double std = 1.0, double a = -2.0, double b = 2.0, Generator? generator = null)
            {
                var (low, high) = (Kernels.ErrorFunction.Erf((a - mean) / std / Math.Sqrt(2)), Kernels.ErrorFunction.Erf((b - mean) / std / Math.Sqrt(2)));
                return Tensor.Unrecorded(() => tensor.copy_(((tensor.uniform_(low, high, generator).erfinv() * (std * Math.Sqrt(2))) + mean).clamp(a, b)));
            }

            /// <summary>Orthonormal rows or columns, the first dimension against all others (Saxe et al. 2014, arXiv 1312.6120), times gain.</summary>
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
        }
    }
}
