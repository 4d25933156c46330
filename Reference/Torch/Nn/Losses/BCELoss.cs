using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>−(target · log input + (1 − target) · log(1 − input)), logarithms not below −100</summary>
            public static BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

            public static partial class functional
            {
                /// <summary>−(target · log input + (1 − target) · log(1 − input)), logarithms not below −100</summary>
                public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
                {
                    var likelihood = (target * input.log().clamp_min(-100)) + ((1 - target) * (1 - input).log().clamp_min(-100));
                    return Reduce(weight is null ? -likelihood : -likelihood * weight, reduction);
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>−(target · log input + (1 − target) · log(1 − input)), logarithms not below −100</summary>
    public sealed class BCELoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly Tensor? weight;

        internal BCELoss(Tensor? weight, nn.Reduction reduction) : base(reduction, nameof(BCELoss)) => this.weight = weight;
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.binary_cross_entropy(input, target, weight, reduction);
    }
}
