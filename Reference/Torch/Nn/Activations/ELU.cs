using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where it is positive, alpha · (eˣ − 1) elsewhere</summary>
            public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

            public static partial class functional
            {
                /// <summary>x where it is positive, alpha · (eˣ − 1) elsewhere</summary>
                public static Tensor elu(Tensor x, double alpha = 1.0, bool inplace = false) =>
                    x.Apply(x => x.elu(alpha), inplace);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x where it is positive, alpha · (eˣ − 1) elsewhere</summary>
    public sealed class ELU : nn.Module<Tensor, Tensor>
    {
        internal ELU(double alpha, bool inplace) : base(nameof(ELU)) => (this.alpha, this.inplace) = (alpha, inplace);
        public double alpha { get; set; }
        public bool inplace { get; set; }
        public override Tensor forward(Tensor input) => nn.functional.elu(input, alpha, inplace);
    }
}
