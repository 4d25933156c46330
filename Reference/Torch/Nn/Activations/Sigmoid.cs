using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>1 / (1 + e⁻ˣ)</summary>
            public static Sigmoid Sigmoid() => new();

            public static partial class functional
            {
                /// <summary>1 / (1 + e⁻ˣ)</summary>
                public static Tensor sigmoid(Tensor x) => x.sigmoid();
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>1 / (1 + e⁻ˣ)</summary>
    public sealed class Sigmoid : nn.Module<Tensor, Tensor>
    {
        internal Sigmoid() : base(nameof(Sigmoid))
        {
        }

        public override Tensor forward(Tensor input) => nn.functional.sigmoid(input);
    }
}
