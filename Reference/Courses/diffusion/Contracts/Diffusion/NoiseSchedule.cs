using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// A variance schedule β_1 … β_T and what follows from it. Steps are numbered 1 … T, and ᾱ_0 = 1 is not stored: index 0 of each
/// tensor belongs to step 1. The tensors have shape [T] and the data type of the data they are used with.
/// </summary>
/// <param name="Beta">β_t, the variance added by step t.</param>
/// <param name="Alpha">α_t = 1 − β_t.</param>
/// <param name="AlphaBar">ᾱ_t = ∏_{s≤t} α_s, often called <c>alphas_cumprod</c>.</param>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (2) and (4).</remarks>
public sealed record NoiseSchedule(Tensor Beta, Tensor Alpha, Tensor AlphaBar)
{
    /// <summary>T, the number of steps.</summary>
    public long StepCount => Beta.shape[0];
}
