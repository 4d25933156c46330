using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>log(1 + exp(beta·x)) / beta; the identity where beta·x exceeds the threshold</summary>
            public static Softplus Softplus(double beta = 1.0, double threshold = 20.0) => new(beta, threshold);

            public static partial class functional
            {
                /// <summary>log(1 + exp(beta·x)) / beta; the identity where beta·x exceeds the threshold</summary>
                public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => x.softplus(beta, threshold);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>log(1 + exp(beta·x)) / beta; the identity where beta·x exceeds the threshold</summary>
    public sealed class Softplus : nn.Module<Tensor, Tensor>
    {
        private readonly double beta;
        private readonly double threshold;

        internal Softplus(double beta, double threshold) : base(nameof(Softplus)) => (this.beta, this.threshold) = (beta, threshold);
        public override Tensor forward(Tensor input) => nn.functional.softplus(input, beta, threshold);
    }
}
