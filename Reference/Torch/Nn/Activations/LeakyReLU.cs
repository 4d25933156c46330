using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where it is positive, negative_slope · x elsewhere</summary>
            public static LeakyReLU LeakyReLU(double negative_slope = 0.01) => new(negative_slope);

            public static partial class functional
            {
                /// <summary>x where it is positive, negative_slope · x elsewhere</summary>
                public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01) => input.leaky_relu(negative_slope);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x where it is positive, negative_slope · x elsewhere</summary>
    public sealed class LeakyReLU : nn.Module<Tensor, Tensor>
    {
        private readonly double negative_slope;

        internal LeakyReLU(double negative_slope) : base(nameof(LeakyReLU)) => this.negative_slope = negative_slope;

        public override Tensor forward(Tensor input) => nn.functional.leaky_relu(input, negative_slope);
    }
}
