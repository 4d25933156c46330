using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Binary cross-entropy of sigmoid(input), computed from the logits without overflow</summary>
            public static BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) => new(weight, reduction, pos_weights);

            public static partial class functional
            {
                /// <summary>Binary cross-entropy of sigmoid(input): (1 − target) · input + softplus(−input), weighted.</summary>
                public static Tensor binary_cross_entropy_with_logits(
                    Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null)
                {
                    var soft = (-input).softplus(threshold: double.PositiveInfinity);
                    var losses = ((1 - target) * input) + (pos_weights is null ? soft : (((pos_weights - 1) * target) + 1) * soft);
                    return Reduce(weight is null ? losses : losses * weight, reduction);
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Binary cross-entropy of sigmoid(input), computed from the logits without overflow</summary>
    public sealed class BCEWithLogitsLoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly Tensor? weight;
        private readonly Tensor? positiveWeights;

        internal BCEWithLogitsLoss(Tensor? weight, nn.Reduction reduction, Tensor? positiveWeights) : base(reduction, nameof(BCEWithLogitsLoss)) =>
            (this.weight, this.positiveWeights) = (weight, positiveWeights);

        public override Tensor forward(Tensor input, Tensor target) => nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, positiveWeights);
    }
}
