namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Overwrites tensors, off the tape, with the values that training starts from.</summary>
        public static partial class init
        {
            public static Tensor constant_(Tensor tensor, Scalar val) => Off(() => tensor.fill_(val));

            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Off(() => tensor.normal_(mean, std, generator));

            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Off(() => tensor.uniform_(low, high, generator));

            /// <summary>Ones on the diagonal.</summary>
            public static Tensor eye_(Tensor tensor) =>
                Off(() => tensor.copy_(eye(tensor.shape[0], tensor.shape[1], tensor.dtype)));

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

            private static Tensor Off(Func<Tensor> overwrite)
            {
                using var mode = no_grad();
                return overwrite();
            }
        }
    }
}
