using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>ᾱ along a squared cosine, as far as β ≤ 0.999 allows.</summary>
/// <remarks>Nichol, Dhariwal, Improved Denoising Diffusion Probabilistic Models, 2021 (arXiv 2102.09672), eq. (17).</remarks>
public sealed class CosineSchedule : ICosineSchedule
{
    private const double Offset = 0.008;      // keeps β_1 from being tiny
    private const double LargestBeta = 0.999; // keeps ᾱ_T from being 0, where x_T would say nothing of x_0

    /// <inheritdoc/>
    public NoiseSchedule Create(long stepCount)
    {
        var time = arange(0, stepCount + 1, dtype: float64) / stepCount;                    // t/T for t = 0, …, T
        var f = ((time + Offset) / (1 + Offset) * (Math.PI / 2)).cos().square();
        var ratio = f.narrow(0, 1, stepCount) / f.narrow(0, 0, stepCount);                  // f(t)/f(t − 1)
        return ScheduleOf.Beta((1 - ratio).clamp(max: LargestBeta));
    }
}
