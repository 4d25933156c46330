using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>½ (input − target)² where |input − target| &lt; delta, delta · (|input − target| − ½ delta) elsewhere</summary>
            public static HuberLoss HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean) => new(reduction, delta);

            public static partial class functional
            {
                /// <summary>½ (input − target)² where |input − target| &lt; delta, delta · (|input − target| − ½ delta) elsewhere</summary>
                public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, Reduction reduction = Reduction.Mean) =>
                    smooth_l1_loss(input, target, reduction, delta) * delta;
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>½ (input − target)² where |input − target| &lt; delta, delta · (|input − target| − ½ delta) elsewhere</summary>
    public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly double delta;

        internal HuberLoss(nn.Reduction reduction, double delta) : base(reduction, nameof(HuberLoss)) => this.delta = delta;
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.huber_loss(input, target, delta, reduction);
    }
}
