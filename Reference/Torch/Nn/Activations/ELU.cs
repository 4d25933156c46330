using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where it is positive, alpha · (eˣ − 1) elsewhere</summary>
            public static ELU ELU(double alpha = 1.0) => new(alpha);

            public static partial class functional
            {
                /// <summary>x where it is positive, alpha · (eˣ − 1) elsewhere</summary>
                public static Tensor elu(Tensor x, double alpha = 1.0) => x.elu(alpha);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>x where it is positive, alpha · (eˣ − 1) elsewhere</summary>
    public sealed class ELU : nn.Module<Tensor, Tensor>
    {
        private readonly double alpha;

        internal ELU(double alpha) : base(nameof(ELU)) => this.alpha = alpha;

        public override Tensor forward(Tensor input) => nn.functional.elu(input, alpha);
    }
}
