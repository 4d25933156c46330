using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x · tanh(softplus(x))</summary>
            public static Mish Mish(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>x · tanh(softplus(x))</summary>
                public static Tensor mish(Tensor x, bool inplace = false) => x.Apply(static x => x.mish(), inplace);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x · tanh(softplus(x))</summary>
    public sealed class Mish : nn.Module<Tensor, Tensor>
    {
        internal Mish(bool inplace) : base(nameof(Mish)) => this.inplace = inplace;
        public bool inplace { get; set; }
        public override Tensor forward(Tensor input) => nn.functional.mish(input, inplace);
    }
}
