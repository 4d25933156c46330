using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>A step of p_θ with σ_t² = β̃_t and one z for the whole batch.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 2.</remarks>
public sealed class SharedNoiseStep : ISharedNoiseStep
{
    /// <inheritdoc/>
    public Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, NoiseSchedule schedule, INoiseSource noise)
    {
        using var noGradient = no_grad();
        var (beta, alpha) = (schedule.Beta.At(t), schedule.Alpha.At(t));
        var (alphaBar, previous) = (schedule.AlphaBar.At(t), schedule.AlphaBar.Before(t));

        var mean = (xt - beta / (1 - alphaBar).sqrt() * epsilonTheta(xt, t)) / alpha.sqrt(); // eq. (11)
        var betaTilde = (1 - previous) / (1 - alphaBar) * beta;

        var z = noise.Normal(1, xt.shape[1]); // broadcast over the rows
        var mask = (t > 1).to(xt.dtype).unsqueeze(1);
        return mean + mask * betaTilde.sqrt() * z;
    }
}
