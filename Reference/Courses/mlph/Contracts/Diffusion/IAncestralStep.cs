using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1a, <c>p_sample</c>: one step of the reverse process p_θ with the posterior variance β̃_t.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (7) and (11), section 3.2.</remarks>
public interface IAncestralStep
{
    /// <summary>
    /// x_{t−1} = μ̃_t(x_t, x̂_0) + √β̃_t·z, where x̂_0 follows from x_t and ε̂ = ε_θ(x_t, t). Each row has its own z ~ N(0, I); rows with
    /// t = 1 have z = 0.
    /// </summary>
    /// <param name="epsilonTheta">Network ε_θ(x_t, t), called once for the whole batch.</param>
    /// <param name="xt">Noisy data, shape [B, D].</param>
    /// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T; index t − 1 of the schedule.</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <param name="noise">The source of z. It is allowed to draw numbers that are not used.</param>
    /// <returns>x_{t−1}, shape [B, D]; x̂_0 in rows with t = 1.</returns>
    [Task("one step from x_t to x_{t−1} with the variance β̃_t")]
    Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, NoiseSchedule schedule, INoiseSource noise);
}
