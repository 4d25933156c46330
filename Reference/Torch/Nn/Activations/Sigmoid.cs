using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>1 / (1 + e⁻ˣ)</summary>
            public static Sigmoid Sigmoid(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>1 / (1 + e⁻ˣ)</summary>
                public static Tensor sigmoid(Tensor x, bool inplace = false) => x.Apply(static x => x.sigmoid(), inplace);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>1 / (1 + e⁻ˣ)</summary>
    public sealed class Sigmoid : nn.Module<Tensor, Tensor>
    {
        internal Sigmoid(bool inplace) : base(nameof(Sigmoid)) => this.inplace = inplace;
        public bool inplace { get; set; }
        public override Tensor forward(Tensor input) => nn.functional.sigmoid(input, inplace);
    }
}
