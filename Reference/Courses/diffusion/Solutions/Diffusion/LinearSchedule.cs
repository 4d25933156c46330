using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>β linear from β_1 to β_T; computed in double precision, because ᾱ_T is a product of T factors close to 1.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), section 4.</remarks>
public sealed class LinearSchedule : ILinearSchedule
{
    /// <inheritdoc/>
    public NoiseSchedule Create(double beta1, double betaT, long stepCount)
    {
        var beta = linspace(beta1, betaT, stepCount, dtype: float64);
        var alpha = 1 - beta;
        var alphaBar = alpha.cumprod(0); // ᾱ_t = ∏_{s≤t} α_s
        return new NoiseSchedule(beta.to(float32), alpha.to(float32), alphaBar.to(float32));
    }
}
