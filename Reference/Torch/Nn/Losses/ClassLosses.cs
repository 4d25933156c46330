namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
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
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean,
                double label_smoothing = 0.0)
            {
                var classes = input.ndim == 1 ? 0 : 1;
                var logs = input.log_softmax(classes);
                Errors.Require(
                    !target.is_floating_point() || input.shape.SequenceEqual(target.shape),
                    $"Expected probabilities of the input's shape: {input.shape} and {target.shape}");
                if (target.is_floating_point())
                    return OfProbabilities(logs, target, weight, reduction, label_smoothing, classes);

                var hard = NegativeLikelihood(logs, target, weight, ignore_index, reduction);
                return label_smoothing == 0
                    ? hard
                    : (hard * (1 - label_smoothing)) + (Smooth(logs, target, weight, ignore_index, reduction, classes) * label_smoothing);
            }

            /// <summary>−input of the target class, input being log-probabilities (classes) or (batch, classes, …).</summary>
            public static Tensor nll_loss(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                NegativeLikelihood(input, target, weight, -100, reduction);

            private static Tensor NegativeLikelihood(
                Tensor input, Tensor target, Tensor? weight, long ignore_index, Reduction reduction)
            {
                Errors.Require(input.ndim > 0, "Expected 2 or more dimensions (got 0)");
                var classes = input.ndim == 1 ? 0 : 1;
                Errors.Require(
                    Views.Without(input.shape, classes).SequenceEqual(target.shape),
                    $"Expected a target for each row of the input: {input.shape} and {target.shape}");
                var chosen = input.gather(classes, target.masked_fill(target == ignore_index, 0).unsqueeze(classes)).squeeze(classes);
                var weights = WeightsOf(target, weight, ignore_index, input.dtype);
                var losses = -chosen * weights;
                return reduction == Reduction.Mean ? losses.sum() / weights.sum() : Reduce(losses, reduction);
            }

            private static Tensor OfProbabilities(
                Tensor logs, Tensor target, Tensor? weight, Reduction reduction, double smoothing, int classes)
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
                return reduction == Reduction.Mean
                    ? losses.sum() / WeightsOf(target, weight, ignored, logs.dtype).sum()
                    : Reduce(losses, reduction);
            }

            private static Tensor Weighted(Tensor logs, Tensor? weight, int classes) => weight is null
                ? logs
                : logs * weight.reshape([.. Enumerable.Range(0, (int)logs.ndim).Select(d => d == classes ? -1L : 1L)]);

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
