using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>L_simple, one value per row. Named for what it is, since a C# class cannot share its name with its method.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 1 and eq. (14).</remarks>
public sealed class SimplifiedNegativeElbo : INegativeElbo
{
    /// <inheritdoc/>
    public Tensor NegativeElbo(NoisePredictor epsilonTheta, Tensor x0, NoiseSchedule schedule, INoiseSource noise)
    {
        var steps = schedule.StepCount;
        var t = noise.Integers(1, steps + 1, x0.shape[0]);                        // t ~ Uniform({1, …, T}), one per row
        var epsilon = noise.Normal(x0.shape);                                     // ε ~ N(0, I)

        var alphaBar = schedule.AlphaBar.index_select(0, t - 1).unsqueeze(1);     // ᾱ_t, shape [B, 1]
        var xt = alphaBar.sqrt() * x0 + (1 - alphaBar).sqrt() * epsilon;          // eq. (4)
        var time = t.to(x0.dtype).unsqueeze(1) / steps;

        return (epsilon - epsilonTheta(xt, time)).square().sum(1);                // eq. (14): ‖ε − ε_θ(x_t, t)‖²
    }
}
