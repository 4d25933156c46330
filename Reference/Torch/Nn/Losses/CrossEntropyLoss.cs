using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>−log softmax(input) of the target class</summary>
            public static CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) => new(weight, ignore_index, reduction);

            public static partial class functional
            {
                /// <summary>−log softmax(input) of the target class, or its mean under target probabilities.</summary>
                /// <param name="input">Logits (classes) or (batch, classes, …).</param>
                /// <param name="target">Int64 classes, without the class dimension, or probabilities of the input's shape.</param>
                /// <param name="weight">For each class.</param>
                /// <param name="ignore_index">A class that does not count.</param>
                /// <param name="reduction">Mean divides by the sum of the weights that count.</param>
                /// <param name="label_smoothing">How much of the target is spread over all classes.</param>
                public static Tensor cross_entropy(
                    Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0)
                {
                    var classes = input.ndim == 1 ? 0 : 1;
                    var logs = input.log_softmax(classes);
                    if (target.is_floating_point())
                    {
                        return OfProbabilities(logs, target, weight, reduction, label_smoothing, classes);
                    }

                    var hard = nll_loss(logs, target, weight, ignore_index, reduction);
                    return label_smoothing == 0
                        ? hard
                        : (hard * (1 - label_smoothing)) + (Smooth(logs, target, weight, ignore_index, reduction, classes) * label_smoothing);
                }

                private static Tensor OfProbabilities(Tensor logs, Tensor target, Tensor? weight, Reduction reduction, double smoothing, int classes)
                {
                    var count = logs.shape[classes];
                    var losses = -Weighted(logs, weight, classes) * ((target * (1 - smoothing)) + (smoothing / count));
                    var sums = losses.sum(classes);
                    return reduction == Reduction.Mean ? sums.sum() / (sums.numel()) : Reduce(sums, reduction);
                }

                private static Tensor Smooth(Tensor logs, Tensor target, Tensor? weight, long ignored, Reduction reduction, int classes)
                {
                    var counts = (target != ignored).to_type(logs.dtype);
                    var losses = -Weighted(logs, weight, classes).mean([classes]) * counts;
                    return reduction == Reduction.Mean ? losses.sum() / WeightsOf(target, weight, ignored, logs.dtype).sum() : Reduce(losses, reduction);
                }

                private static Tensor Weighted(Tensor logs, Tensor? weight, int classes)
                {
                    long[] shape = [.. Enumerable.Range(0, (int)logs.ndim).Select(d => d == classes ? -1L : 1L)];
                    return weight is null ? logs : logs * weight.reshape(shape);
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>−log softmax(input) of the target class</summary>
    public sealed class CrossEntropyLoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly Tensor? weight;
        private readonly long ignored;

        internal CrossEntropyLoss(Tensor? weight, long? ignored, nn.Reduction reduction) : base(reduction, nameof(CrossEntropyLoss)) =>
            (this.weight, this.ignored) = (weight, ignored ?? -100);

        public override Tensor forward(Tensor input, Tensor target) => nn.functional.cross_entropy(input, target, weight, ignored, reduction);
    }
}
