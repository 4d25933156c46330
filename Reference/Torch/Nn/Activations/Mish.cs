using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x · tanh(softplus(x))</summary>
            public static Mish Mish() => new();

            public static partial class functional
            {
                /// <summary>x · tanh(softplus(x))</summary>
                public static Tensor mish(Tensor x) => x.mish();
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x · tanh(softplus(x))</summary>
    public sealed class Mish : nn.Module<Tensor, Tensor>
    {
        internal Mish() : base(nameof(Mish))
        {
        }

        public override Tensor forward(Tensor input) => nn.functional.mish(input);
    }
}
