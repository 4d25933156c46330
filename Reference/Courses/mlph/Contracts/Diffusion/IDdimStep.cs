using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1d, <c>p_sample_DDIM</c>: one step of a denoising diffusion implicit model.</summary>
/// <remarks>
/// Song, Meng, Ermon, Denoising Diffusion Implicit Models, 2020 (arXiv 2010.02502), eq. (12) and (16). What that paper calls α_t is ᾱ_t
/// here and in the paper of Ho et al. The sheet of 2023 links another paper (arXiv 2106.03802) by mistake.
/// </remarks>
public interface IDdimStep
{
    /// <summary>One step by eq. (12) with the σ_t of eq. (16), from t to t − 1; ᾱ_0 = 1, and each row has its own noise.</summary>
    /// <param name="epsilonTheta">Network ε_θ(x_t, t), called once for the whole batch.</param>
    /// <param name="xt">Noisy data, shape [B, D].</param>
    /// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T.</param>
    /// <param name="eta">η in [0, 1]: 0 for a deterministic step, 1 for one with the variance β̃_t.</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <param name="noise">The source of z. It is allowed to draw numbers that are not used.</param>
    /// <returns>x_{t−1}, shape [B, D]; x̂_0 in rows with t = 1.</returns>
    [Task("one step of DDIM from x_t to x_{t−1}")]
    Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, double eta, NoiseSchedule schedule, INoiseSource noise);
}
