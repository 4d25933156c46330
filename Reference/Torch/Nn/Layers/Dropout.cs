using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>In training, zeroes each element with probability p and scales the others by 1 / (1 − p).</summary>
            public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

            /// <summary>In training, zeroes each channel of each image with probability p and scales the others by 1 / (1 − p).</summary>
            public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                /// <summary>In training, zeroes each element with probability p and scales the others by 1 / (1 − p).</summary>
                public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                    Dropped(input, input.Layout.Shape, p, training, inplace);

                /// <summary>As <see cref="dropout"/>, for whole channels of (n, c, …).</summary>
                public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                    Dropped(input, [.. input.Layout.Shape.Select((size, d) => d < 2 ? size : 1)], p, training, inplace);

                private static Tensor Dropped(Tensor input, long[] shape, double p, bool training, bool inplace)
                {
                    if (!training || p == 0)
                    {
                        return input;
                    }

                    var kept = RandomTensors.Bernoulli(shape, 1 - p, input.dtype, null);
                    var scale = p == 1 ? kept : kept / (1 - p);
                    return inplace ? input.mul_(scale) : input * scale;
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>In training, zeroes each element with probability p and scales the others by 1 / (1 − p).</summary>
    public sealed class Dropout : nn.Module<Tensor, Tensor>
    {
        private readonly double p;
        private readonly bool inplace;

        internal Dropout(double p, bool inplace) : base(nameof(Dropout)) => (this.p, this.inplace) = (p, inplace);

        public override Tensor forward(Tensor input) => nn.functional.dropout(input, p, training, inplace);
    }

    /// <summary>In training, zeroes each channel of each image with probability p and scales the others by 1 / (1 − p).</summary>
    public sealed class Dropout2d : nn.Module<Tensor, Tensor>
    {
        private readonly double p;
        private readonly bool inplace;

        internal Dropout2d(double p, bool inplace) : base(nameof(Dropout2d)) => (this.p, this.inplace) = (p, inplace);

        public override Tensor forward(Tensor input) => nn.functional.dropout2d(input, p, training, inplace);
    }
}
