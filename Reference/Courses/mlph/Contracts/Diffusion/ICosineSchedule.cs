namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1a, <c>get_beta_schedule('cosine')</c>: a variance schedule whose ᾱ follows a squared cosine.</summary>
/// <remarks>
/// Nichol, Dhariwal, Improved Denoising Diffusion Probabilistic Models, 2021 (arXiv 2102.09672), eq. (17). The sheet's own code begins
/// with β = 0, so that step 1 adds no noise and q(x_{t−1}|x_t, x_0) is 0/0 there. Asked for is the published schedule, on a grid of
/// T + 1 points of which t = 0 is not stored.
/// </remarks>
public interface ICosineSchedule
{
    /// <summary>
    /// β_t = min(1 − f(t)/f(t − 1), 0.999) with f(t) = cos²((t/T + s)/(1 + s)·π/2) and s = 0.008, and the α_t = 1 − β_t,
    /// ᾱ_t = ∏_{i≤t} α_i that follow from these β_t.
    /// </summary>
    /// <param name="stepCount">T ≥ 1, the number of steps.</param>
    /// <returns>Three tensors of shape [T], float32 or float64; index 0 belongs to step 1. ᾱ_0 = 1 is not stored.</returns>
    [Task("make the schedule whose ᾱ_t follows a squared cosine")]
    NoiseSchedule Create(long stepCount);
}
