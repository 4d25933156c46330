using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1c, <c>p_sample_samenoise</c>: a step of the reverse process that adds the same noise to every row.</summary>
/// <remarks>The step of <see cref="IAncestralStep"/> with one z for the whole batch: close latents then stay close.</remarks>
public interface ISharedNoiseStep
{
    /// <summary>
    /// x_{t−1} = μ̃_t(x_t, x̂_0) + √β̃_t·z with one z ~ N(0, I) of D coordinates for all rows, drawn anew in each call, and z = 0 in rows
    /// with t = 1.
    /// </summary>
    /// <param name="epsilonTheta">Network ε_θ(x_t, t), called once for the whole batch.</param>
    /// <param name="xt">Noisy data, shape [B, D].</param>
    /// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T.</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <param name="noise">The source of z. It is allowed to draw numbers that are not used.</param>
    /// <returns>x_{t−1}, shape [B, D].</returns>
    Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, NoiseSchedule schedule, INoiseSource noise);
}
