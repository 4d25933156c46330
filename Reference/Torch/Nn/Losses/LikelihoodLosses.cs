namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>½ (log variance + (input − target)² / variance), plus ½ log 2π with <paramref name="full"/>.</summary>
            /// <param name="input">The mean.</param>
            /// <param name="target">What was observed.</param>
            /// <param name="variance">Not below eps.</param>
            /// <param name="full">Add the constant.</param>
            /// <param name="eps">The least variance.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor gaussian_nll_loss(
                Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1e-6f, Reduction reduction = Reduction.Mean)
            {
                var bounded = variance.clamp_min(eps);
                var losses = (bounded.log() + ((input - target).square() / bounded)) * 0.5;
                return Reduce(full ? losses + (0.5 * Math.Log(2 * Math.PI)) : losses, reduction);
            }

            /// <summary>target · (log target − input), input being log-probabilities.</summary>
            /// <param name="input">Log-probabilities.</param>
            /// <param name="target">Log-probabilities too, or probabilities without <paramref name="log_target"/>.</param>
            /// <param name="log_target">True unless said otherwise; PyTorch's default is false.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                Reduce(log_target ? target.exp() * (target - input) : target.xlogy(target) - (target * input), reduction);
        }
    }
}
