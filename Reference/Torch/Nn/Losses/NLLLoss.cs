using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>−input of the target class, input being log-probabilities</summary>
            public static NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

            public static partial class functional
            {
                /// <summary>−input of the target class, input being log-probabilities (classes) or (batch, classes, …).</summary>
                public static Tensor nll_loss(
                    Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean)
                {
                    var classes = input.ndim == 1 ? 0 : 1;
                    Errors.Require(
                        Views.Without(input.shape, classes).SequenceEqual(target.shape), $"Expected a target for each row of the input: {input.shape} and {target.shape}");
                    var chosen = input.gather(classes, target.masked_fill(target == ignore_index, 0).unsqueeze(classes)).squeeze(classes);
                    var weights = WeightsOf(target, weight, ignore_index, input.dtype);
                    var losses = -chosen * weights;
                    return reduction == Reduction.Mean ? losses.sum() / weights.sum() : Reduce(losses, reduction);
                }

                /// <summary>The weight of each target; zero for those that do not count.</summary>
                private static Tensor WeightsOf(Tensor target, Tensor? weight, long ignored, ScalarType type)
                {
                    var counts = (target != ignored).to_type(type);
                    return weight is null
                        ? counts
                        : counts * weight.index_select(0, target.masked_fill(target == ignored, 0).flatten()).reshape(target.shape);
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>−input of the target class, input being log-probabilities</summary>
    public sealed class NLLLoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly Tensor? weight;

        internal NLLLoss(Tensor? weight, nn.Reduction reduction) : base(reduction, nameof(NLLLoss)) => this.weight = weight;
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.nll_loss(input, target, weight, reduction: reduction);
    }
}
