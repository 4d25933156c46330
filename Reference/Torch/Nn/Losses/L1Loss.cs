using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>|input − target|</summary>
            public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);

            public static partial class functional
            {
                /// <summary>|input − target|</summary>
                public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                    Reduce((input - target).abs(), reduction);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>|input − target|</summary>
    public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
    {
        internal L1Loss(nn.Reduction reduction) : base(reduction, nameof(L1Loss))
        {
        }

        public override Tensor forward(Tensor input, Tensor target) => nn.functional.l1_loss(input, target, reduction);
    }
}
