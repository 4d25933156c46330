using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>½ (input − target)² / beta where |input − target| &lt; beta, |input − target| − ½ beta elsewhere</summary>
            public static SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1.0) => new(reduction, beta);

            public static partial class functional
            {
                /// <summary>½ (input − target)² / beta where |input − target| &lt; beta, |input − target| − ½ beta elsewhere</summary>
                public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1.0)
                {
                    var distance = (input - target).abs();
                    return Reduce((distance.square() / (2 * beta)).where(distance < beta, distance - (beta / 2)), reduction);
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>½ (input − target)² / beta where |input − target| &lt; beta, |input − target| − ½ beta elsewhere</summary>
    public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly double beta;

        internal SmoothL1Loss(nn.Reduction reduction, double beta) : base(reduction, nameof(SmoothL1Loss)) => this.beta = beta;
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.smooth_l1_loss(input, target, reduction, beta);
    }
}
