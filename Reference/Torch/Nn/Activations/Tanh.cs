using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)</summary>
            public static Tanh Tanh(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)</summary>
                public static Tensor tanh(Tensor x, bool inplace = false) => x.Apply(static x => x.tanh(), inplace);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)</summary>
    public sealed class Tanh : nn.Module<Tensor, Tensor>
    {
        internal Tanh(bool inplace) : base(nameof(Tanh)) => this.inplace = inplace;
        public bool inplace { get; set; }
        public override Tensor forward(Tensor input) => nn.functional.tanh(input, inplace);
    }
}
