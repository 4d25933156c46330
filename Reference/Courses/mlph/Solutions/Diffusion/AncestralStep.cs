using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>A step of p_θ with σ_t² = β̃_t, by way of the predicted x_0.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (7) and (11).</remarks>
public sealed class AncestralStep : IAncestralStep
{
    /// <inheritdoc/>
    public Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, NoiseSchedule schedule, INoiseSource noise)
    {
        using var noGradient = no_grad();
        var (beta, alpha) = (schedule.Beta.At(t), schedule.Alpha.At(t));
        var (alphaBar, previous) = (schedule.AlphaBar.At(t), schedule.AlphaBar.Before(t));

        var epsilon = epsilonTheta(xt, t);
        var x0 = (xt - (1 - alphaBar).sqrt() * epsilon) / alphaBar.sqrt();
        var mean = previous.sqrt() * beta / (1 - alphaBar) * x0 + alpha.sqrt() * (1 - previous) / (1 - alphaBar) * xt; // eq. (7)
        var logVariance = ((1 - previous) / (1 - alphaBar) * beta).clamp(min: 1e-20).log();

        var z = noise.Normal(xt.shape);
        var mask = (t > 1).to(xt.dtype).unsqueeze(1); // no noise at t = 1
        return mean + mask * (0.5 * logVariance).exp() * z;
    }
}
