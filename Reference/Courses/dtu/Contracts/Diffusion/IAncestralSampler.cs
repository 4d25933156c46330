using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 3.4, sampling: the reverse process p_θ, which turns noise x_T into data x_0 step by step.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 2.</remarks>
public interface IAncestralSampler
{
    /// <summary>Samples by algorithm 2 with σ_t² = β_t, as the sheet asks.</summary>
    /// <param name="epsilonTheta">
    /// Network ε_θ(x_t, t), called once per step for the whole batch. Its time input has shape [B, 1]; any strictly increasing function of
    /// the step is allowed, but it must be the same that <see cref="INegativeElbo"/> uses.
    /// </param>
    /// <param name="shape">Shape of x_T and of the result, [B, D].</param>
    /// <param name="schedule">The variance schedule; index 0 belongs to step 1.</param>
    /// <param name="noise">
    /// The source of x_T and then of every z, in the order of their use (z of step T first): step by step, or all at once with the step as
    /// the first dimension. It is allowed to draw a z for t = 1 that is not used.
    /// </param>
    /// <returns>x_0, of the given shape.</returns>
    [Task("sample with algorithm 2 and σ_t² = β_t")]
    Tensor Sample(NoisePredictor epsilonTheta, long[] shape, NoiseSchedule schedule, INoiseSource noise);
}
