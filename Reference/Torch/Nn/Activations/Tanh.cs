using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)</summary>
            public static Tanh Tanh() => new();

            public static partial class functional
            {
                /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)</summary>
                public static Tensor tanh(Tensor x) => x.tanh();
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)</summary>
    public sealed class Tanh : nn.Module<Tensor, Tensor>
    {
        internal Tanh() : base(nameof(Tanh))
        {
        }

        public override Tensor forward(Tensor input) => nn.functional.tanh(input);
    }
}
