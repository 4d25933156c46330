using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x · sigmoid(x)</summary>
            public static SiLU SiLU(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>x · sigmoid(x)</summary>
                public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_() : x.silu();
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x · sigmoid(x)</summary>
    public sealed class SiLU : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal SiLU(bool inplace) : base(nameof(SiLU)) => this.inplace = inplace;
        public override Tensor forward(Tensor input) => nn.functional.silu(input, inplace);
    }
}
