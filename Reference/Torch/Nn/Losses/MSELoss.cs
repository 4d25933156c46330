using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>(input − target)²</summary>
            public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);

            public static partial class functional
            {
                /// <summary>(input − target)²</summary>
                public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                    Reduce((input - target).square(), reduction);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>(input − target)²</summary>
    public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
    {
        internal MSELoss(nn.Reduction reduction) : base(reduction, nameof(MSELoss))
        {
        }

        public override Tensor forward(Tensor input, Tensor target) => nn.functional.mse_loss(input, target, reduction);
    }
}
