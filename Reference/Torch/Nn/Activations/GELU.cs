using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x · Φ(x), Φ being the distribution function of the standard normal</summary>
            public static GELU GELU() => new(Modules.GELU.Approximate.none, false);
            public static GELU GELU(bool inplace) => new(Modules.GELU.Approximate.none, inplace);
            public static GELU GELU(GELU.Approximate approximate, bool inplace = false) => new(approximate, inplace);

            public static partial class functional
            {
                /// <summary>x · Φ(x), Φ being the distribution function of the standard normal</summary>
                public static Tensor gelu(Tensor x) => x.gelu();
                public static Tensor gelu(Tensor x, bool inplace) => x.Apply(static x => x.gelu(), inplace);

                /// <summary>x · Φ(x), or with tanh(√(2/π) (x + 0.044715 x³)) for 2 Φ(x) − 1.</summary>
                public static Tensor gelu(Tensor x, GELU.Approximate approximate, bool inplace = false) =>
                    x.Apply(x => approximate == Modules.GELU.Approximate.none ? x.gelu() : ByTanh(x), inplace);

                private static Tensor ByTanh(Tensor x) => x * (((x + (x.pow(3) * 0.044715)) * Math.Sqrt(2 / Math.PI)).tanh() + 1) * 0.5;
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x · Φ(x), Φ being the distribution function of the standard normal</summary>
    public sealed class GELU : nn.Module<Tensor, Tensor>
    {
        internal GELU(Approximate approximate, bool inplace) : base(nameof(GELU)) => (this.approximate, this.inplace) = (approximate, inplace);

        /// <summary>What stands for the distribution function.</summary>
        public enum Approximate
        {
            none,
            tanh,
        }

        public Approximate approximate { get; set; }
        public bool inplace { get; set; }
        public override Tensor forward(Tensor input) => nn.functional.gelu(input, approximate, inplace);
    }
}
