namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1a, <c>get_beta_schedule('quadratic')</c>: a variance schedule whose √β is linear.</summary>
/// <remarks>
/// The schedule of the DDIM authors' code: Song, Meng, Ermon, Denoising Diffusion Implicit Models, 2020 (arXiv 2010.02502).
/// </remarks>
public interface IQuadraticSchedule
{
    /// <summary>
    /// T values of β whose roots √β_t are equally spaced from √β_1 to √β_T with both ends included, and α_t = 1 − β_t and
    /// ᾱ_t = ∏_{s≤t} α_s, which follow.
    /// </summary>
    /// <param name="beta1">β_1 in (0, 1), the first and smallest variance.</param>
    /// <param name="betaT">β_T in [β_1, 1), the last and largest variance.</param>
    /// <param name="stepCount">T ≥ 2, the number of steps.</param>
    /// <returns>Three tensors of shape [T], float32 or float64; index 0 belongs to step 1. ᾱ_0 = 1 is not stored.</returns>
    [Task("make the schedule whose √β_t is linear")]
    NoiseSchedule Create(double beta1, double betaT, long stepCount);
}
