using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>What follows from β; computed in double precision, because ᾱ_T is a product of T factors.</summary>
internal static class ScheduleOf
{
    /// <summary>α_t = 1 − β_t and ᾱ_t = ∏_{s≤t} α_s.</summary>
    /// <param name="beta">β_1 … β_T, shape [T], float64.</param>
    public static NoiseSchedule Beta(Tensor beta)
    {
        var alpha = 1 - beta;
        var alphaBar = alpha.cumprod(0); // ᾱ_t = ∏_{s≤t} α_s
        return new NoiseSchedule(beta.to(float32), alpha.to(float32), alphaBar.to(float32));
    }
}
