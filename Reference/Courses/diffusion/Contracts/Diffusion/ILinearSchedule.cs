namespace Grader.Contracts.Diffusion;

/// <summary>
/// The linear variance schedule of a diffusion model: <c>get_beta_schedule('linear')</c>, or what the model's constructor makes.
/// </summary>
/// <remarks>
/// <para>
/// Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), section 4 and the line below eq. (4).
/// </para>
/// <para>
/// The published schedule has 1000 steps from β_1 = 1e-4 to β_T = 0.02 and ends at ᾱ_T = 4e-5. The 250 steps of the Heidelberg sheets, with
/// the same ends, end at ᾱ_T = 0.08: x_T still holds some of the data, while samples begin with pure noise. That is no mistake of yours;
/// samples differ a little from the data for this reason.
/// </para>
/// </remarks>
public interface ILinearSchedule
{
    /// <summary>
    /// T values of β, equally spaced from β_1 to β_T with both ends included, and α_t = 1 − β_t and ᾱ_t = ∏_{s≤t} α_s, which follow.
    /// </summary>
    /// <param name="beta1">β_1 in (0, 1), the first and smallest variance.</param>
    /// <param name="betaT">β_T in [β_1, 1), the last and largest variance.</param>
    /// <param name="stepCount">T ≥ 1, the number of steps; for T = 1 the only value is β_1.</param>
    /// <returns>Three tensors of shape [T], float32 or float64; index 0 belongs to step 1. ᾱ_0 = 1 is not stored.</returns>
    [Task("make the linear schedule β_1 … β_T with its α_t and ᾱ_t")]
    NoiseSchedule Create(double beta1, double betaT, long stepCount);
}
