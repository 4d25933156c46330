namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How the losses of single elements are combined.</summary>
        public enum Reduction : long { None = 0, Mean = 1, Sum = 2 }

        public static BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);
        public static BCEWithLogitsLoss BCEWithLogitsLoss(
            Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
            new(weight, reduction, pos_weights);
        public static CrossEntropyLoss CrossEntropyLoss(
            Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) =>
            new(weight, ignore_index, reduction);
        public static HuberLoss HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean) => new(delta, reduction);
        public static GaussianNLLLoss GaussianNLLLoss(
            bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean) => new(full, eps, reduction);
        public static KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) => new(log_target, reduction);
        public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);
        public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);
        public static NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);
        public static SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1.0) => new(reduction, beta);

        public static partial class functional
        {
            /// <summary>|input − target|</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Reduce((input - target).abs(), reduction);

            /// <summary>(input − target)²</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Reduce((input - target).square(), reduction);

            /// <summary>½ d² where d = |input − target| is below delta, delta · (d − ½ delta) elsewhere</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, Reduction reduction = Reduction.Mean) =>
                smooth_l1_loss(input, target, reduction, delta) * delta;

            /// <summary>½ d² / beta where d = |input − target| is below beta, d − ½ beta elsewhere</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1.0)
            {
                var distance = (input - target).abs();
                if (beta == 0)
                    return Reduce(distance, reduction);

                // The part below beta is squared; what is above stays finite in the derivative, also at infinity.
                var near = distance.clamp_max(beta);
                return Reduce((near.square() / (2 * beta)) + (distance - near), reduction);
            }

            /// <summary>−(target · log input + (1 − target) · log(1 − input)), logarithms not below −100</summary>
            public static Tensor binary_cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                RequireSameSize(input, target);
                Errors.Require(
                    !(bool)((input < 0) | (input > 1) | input.isnan()).any(), "all elements of input should be between 0 and 1");
                Errors.Require(
                    !(bool)((target < 0) | (target > 1) | target.isnan()).any(), "all elements of target should be between 0 and 1");
                var likelihood = (target * input.log().clamp_min(-100)) + ((1 - target) * (1 - input).log().clamp_min(-100));
                return Reduce(weight is null ? -likelihood : -likelihood * weight, reduction);
            }

            /// <summary>
            /// Binary cross-entropy of sigmoid(input), as (1 − target) · input + softplus(−input), which does not overflow.
            /// </summary>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null)
            {
                RequireSameSize(input, target);
                var soft = (-input).softplus(threshold: double.PositiveInfinity);
                var losses = ((1 - target) * input) + (pos_weights is null ? soft : (((pos_weights - 1) * target) + 1) * soft);
                return Reduce(weight is null ? losses : losses * weight, reduction);
            }

            /// <summary>½ (log variance + (input − target)² / variance), plus ½ log 2π with <paramref name="full"/>.</summary>
            /// <remarks>As in TorchSharp, the losses of one item of the first dimension are added up before the reduction.</remarks>
            /// <param name="input">The mean.</param>
            /// <param name="target">What was observed.</param>
            /// <param name="variance">Not below eps.</param>
            /// <param name="full">Add the constant.</param>
            /// <param name="eps">The least variance.</param>
            /// <param name="reduction">What becomes of the losses of the items.</param>
            /// <exception cref="ArgumentException">A variance is negative.</exception>
            public static Tensor gaussian_nll_loss(
                Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1e-6f, Reduction reduction = Reduction.Mean)
            {
                Errors.RequireArgument(!(bool)(variance < 0).any(), "variance has negative entry/entries");
                var bounded = variance.clamp_min(eps);
                var losses = (bounded.log() + ((input - target).square() / bounded) + (full ? Math.Log(2 * Math.PI) : 0)) * 0.5;
                return Reduce(losses.ndim < 2 ? losses : losses.flatten(1).sum(1L), reduction);
            }

            /// <summary>target · (log target − input), input being log-probabilities.</summary>
            /// <param name="input">Log-probabilities.</param>
            /// <param name="target">Log-probabilities too, or probabilities without <paramref name="log_target"/>.</param>
            /// <param name="log_target">True unless said otherwise; PyTorch's default is false.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean)
            {
                Errors.Require(input.is_floating_point() && target.is_floating_point(), "kl_div: Integral inputs not supported.");
                return Reduce(log_target ? target.exp() * (target - input) : target.xlogy(target) - (target * input), reduction);
            }

            private static void RequireSameSize(Tensor input, Tensor target) => Errors.Require(
                input.shape.SequenceEqual(target.shape),
                $"Target size ({target.shape}) must be the same as input size ({input.shape})");

            private static Tensor Reduce(Tensor losses, Reduction reduction) => reduction switch
            {
                Reduction.Mean => losses.mean(),
                Reduction.Sum => losses.sum(),
                _ => losses,
            };
        }
    }
}
