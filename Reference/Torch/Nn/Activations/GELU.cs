using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x · Φ(x), Φ being the distribution function of the standard normal</summary>
            public static GELU GELU() => new();

            public static partial class functional
            {
                /// <summary>x · Φ(x), Φ being the distribution function of the standard normal</summary>
                public static Tensor gelu(Tensor x) => x.gelu();
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x · Φ(x), Φ being the distribution function of the standard normal</summary>
    public sealed class GELU : nn.Module<Tensor, Tensor>
    {
        internal GELU() : base(nameof(GELU))
        {
        }

        public override Tensor forward(Tensor input) => nn.functional.gelu(input);
    }
}
