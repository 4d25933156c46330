using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>A step of DDIM: x̂_0, then back to step t − 1 along the predicted noise.</summary>
/// <remarks>
/// Song, Meng, Ermon, Denoising Diffusion Implicit Models, 2020 (arXiv 2010.02502), eq. (12) and (16); their α_t is ᾱ_t here.
/// </remarks>
public sealed class DdimStep : IDdimStep
{
    /// <inheritdoc/>
    public Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, double eta, NoiseSchedule schedule, INoiseSource noise)
    {
        using var noGradient = no_grad();
        var (alphaBar, previous) = (schedule.AlphaBar.At(t), schedule.AlphaBar.Before(t));

        var epsilon = epsilonTheta(xt, t);
        var x0 = (xt - (1 - alphaBar).sqrt() * epsilon) / alphaBar.sqrt();
        var sigma = eta * ((1 - previous) / (1 - alphaBar)).sqrt() * (1 - alphaBar / previous).sqrt(); // eq. (16)
        var direction = (1 - previous - sigma.square()).sqrt() * epsilon;

        var mean = previous.sqrt() * x0 + direction; // eq. (12)
        return eta == 0 ? mean : mean + sigma * noise.Normal(xt.shape);
    }
}
