namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);
        public static GELU GELU() => new(Modules.GELU.Approximate.none, false);
        public static GELU GELU(bool inplace) => new(Modules.GELU.Approximate.none, inplace);
        public static GELU GELU(GELU.Approximate approximate, bool inplace = false) => new(approximate, inplace);
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);
        public static LogSigmoid LogSigmoid() => new();
        public static LogSoftmax LogSoftmax(long dim) => new(dim);
        public static Mish Mish() => new(false);
        public static Mish Mish(bool inplace) => new(inplace);
        public static PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) =>
            new(num_parameters, init, OnCpu(device, dtype));
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);
        public static SELU SELU(bool inplace = false) => new(inplace);
        public static CELU CELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);
        public static Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);
        public static Softsign Softsign() => new(false);
        public static Softsign Softsign(bool inplace) => new(inplace);
        public static ReLU ReLU(bool inplace = false) => new(inplace);
        public static SiLU SiLU() => new(false);
        public static SiLU SiLU(bool inplace) => new(inplace);
        public static Sigmoid Sigmoid() => new(false);
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);
        public static Softmax Softmax(long dim) => new(dim);
        public static Softplus Softplus(double beta = 1.0, double threshold = 20.0) => new(beta, threshold);
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        public static partial class functional
        {
            /// <summary>x where it is positive, alpha · (eˣ − 1) elsewhere</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => x.Apply(x => x.elu(alpha), inplace);

            /// <summary>x · Φ(x), Φ being the distribution function of the standard normal</summary>
            public static Tensor gelu(Tensor x) => x.gelu();
            public static Tensor gelu(Tensor x, bool inplace) => x.Apply(static x => x.gelu(), inplace);

            /// <summary>x · Φ(x), or with tanh(√(2/π) (x + 0.044715 x³)) for 2 Φ(x) − 1.</summary>
            public static Tensor gelu(Tensor x, GELU.Approximate approximate, bool inplace = false) =>
                x.Apply(x => approximate == Modules.GELU.Approximate.none || !x.is_floating_point() ? x.gelu() : GeluByTanh(x), inplace);

            /// <summary>x where it is positive, negative_slope · x elsewhere</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                input.Apply(x => x.leaky_relu(negative_slope), inplace);

            /// <summary>−log(1 + e⁻ˣ)</summary>
            public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();

            /// <summary>x − log Σ eˣ along a dimension</summary>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            /// <summary>x · tanh(softplus(x))</summary>
            public static Tensor mish(Tensor x, bool inplace = false) => x.Apply(static x => x.mish(), inplace);

            /// <summary>x where it is positive, elsewhere its channel's multiple of it.</summary>
            /// <param name="input">(c), (n, c) or (n, c, …)</param>
            /// <param name="weight">(c), or one number for all channels.</param>
            public static Tensor prelu(Tensor input, Tensor weight)
            {
                Errors.Require(
                    weight.numel() == 1 || (input.ndim > 0 && weight.numel() == input.shape[input.ndim == 1 ? 0 : 1]),
                    $"prelu: {weight.numel()} weights do not fit an input of shape {Errors.Show(input.shape)}");
                var isPlain = weight.numel() == 1 || input.ndim <= 2;
                var slopes = isPlain ? weight : weight.reshape([-1, .. Enumerable.Repeat(1L, (int)input.ndim - 2)]);
                return input.clamp_min(0) + (slopes * input.clamp_max(0));
            }

            /// <summary>min(max(0, x), 6)</summary>
            public static Tensor relu6(Tensor x, bool inplace = false) => x.Apply(static x => x.relu6(), inplace);

            /// <summary>
            /// s · x where it is positive, s · a · (eˣ − 1) elsewhere (Klambauer et al. 2017, arXiv 1706.02515, eq. 2).
            /// </summary>
            public static Tensor selu(Tensor x, bool inplace = false) => x.Apply(
                static x => x.elu(1.6732632423543772848170429916717) * 1.0507009873554804934193349852946, inplace);

            /// <summary>x where it is positive, alpha · (exp(x / alpha) − 1) elsewhere (Barron 2017, arXiv 1704.07483).</summary>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                x.Apply(x => (x / alpha).elu() * alpha, inplace);

            /// <summary>(x + 3) / 6, not below 0 and not above 1</summary>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                input.Apply(static x => (x + 3).relu6() / 6, inplace);

            /// <summary>x · hardsigmoid(x)</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                input.Apply(static x => x * (x + 3).relu6() / 6, inplace);

            /// <summary>x / (1 + |x|)</summary>
            public static Tensor softsign(Tensor x, bool inplace = false) => x.Apply(static x => x / (x.abs() + 1), inplace);

            /// <summary>max(0, x)</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_() : x.relu();

            /// <summary>x · sigmoid(x)</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_() : x.silu();

            /// <summary>1 / (1 + e⁻ˣ)</summary>
            public static Tensor sigmoid(Tensor x) => x.sigmoid();
            public static Tensor sigmoid(Tensor x, bool inplace) => x.Apply(static x => x.sigmoid(), inplace);

            /// <summary>eˣ / Σ eˣ along a dimension</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <summary>log(1 + exp(beta·x)) / beta; the identity where beta·x exceeds the threshold</summary>
            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => x.softplus(beta, threshold);

            /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) => x.Apply(static x => x.tanh(), inplace);
            private static Tensor GeluByTanh(Tensor x) => x * (((x + (x.pow(3) * 0.044715)) * Math.Sqrt(2 / Math.PI)).tanh() + 1) * 0.5;
        }
    }
}
