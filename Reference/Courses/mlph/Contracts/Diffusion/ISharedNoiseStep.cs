using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1c, <c>p_sample_samenoise</c>: a step of the reverse process that adds the same noise to every row.</summary>
/// <remarks>
/// Everything else is as in <see cref="IAncestralStep"/>. Each call has its own noise, and so has each of the D coordinates.
/// </remarks>
public interface ISharedNoiseStep
{
    /// <summary>One step of the whole batch, from x_t to x_{t−1}.</summary>
    /// <param name="epsilonTheta">Network ε_θ(x_t, t), called once for the whole batch.</param>
    /// <param name="xt">Noisy data, shape [B, D].</param>
    /// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T.</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <param name="noise">The source of z. It is allowed to draw numbers that are not used.</param>
    /// <returns>x_{t−1}, shape [B, D].</returns>
    [Task("one step from x_t to x_{t−1} with the same noise for all rows")]
    Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, NoiseSchedule schedule, INoiseSource noise);
}
