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
        public static Mish Mish(bool inplace = false) => new(inplace);
        public static ReLU ReLU(bool inplace = false) => new(inplace);
        public static SiLU SiLU(bool inplace = false) => new(inplace);
        public static Sigmoid Sigmoid(bool inplace = false) => new(inplace);
        public static Softmax Softmax(long dim) => new(dim);
        public static Softplus Softplus(double beta = 1.0, double threshold = 20.0) => new(beta, threshold);
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        public static partial class functional
        {
            /// <summary>x where it is positive, alpha · (eˣ − 1) elsewhere</summary>
            public static Tensor elu(Tensor x, double alpha = 1.0, bool inplace = false) => x.Apply(x => x.elu(alpha), inplace);

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
            public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);

            /// <summary>x · tanh(softplus(x))</summary>
            public static Tensor mish(Tensor x, bool inplace = false) => x.Apply(static x => x.mish(), inplace);

            /// <summary>max(0, x)</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_() : x.relu();

            /// <summary>x · sigmoid(x)</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_() : x.silu();

            /// <summary>1 / (1 + e⁻ˣ)</summary>
            public static Tensor sigmoid(Tensor x, bool inplace = false) => x.Apply(static x => x.sigmoid(), inplace);

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
