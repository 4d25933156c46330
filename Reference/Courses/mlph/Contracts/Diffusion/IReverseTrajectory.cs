using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 1a, <c>p_sample_loop_trajectory</c>: every state that a sampler passes through, from the latents to the samples.
/// </summary>
public interface IReverseTrajectory
{
    /// <summary>Calls the step for t = T, …, 1, each time for the whole batch with the state that the previous call returned.</summary>
    /// <param name="step">The reverse step of any sampler; it takes the step t of each row as int64, shape [N].</param>
    /// <param name="latents">x_T, shape [N, D].</param>
    /// <param name="stepCount">T ≥ 1.</param>
    /// <returns>x_T, x_{T−1}, …, x_0 in this order, shape [T + 1, N, D]: the latents first, the samples last.</returns>
    [Task("every state from the latents to the samples")]
    Tensor Run(ReverseStep step, Tensor latents, long stepCount);
}
