using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 3.4, training: the simplified negative ELBO that a diffusion model minimises, one value for each row of data.
/// </summary>
/// <remarks>
/// Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (14) and algorithm 1. Eq. (14) is L_simple, a
/// reweighted bound: strictly speaking it is no ELBO. Its squared norm is a sum over the D dimensions of a row, not a mean.
/// </remarks>
public interface INegativeElbo
{
    /// <summary>The squared norm of eq. (14), with one t, uniform on 1, …, T, and one ε ~ N(0, I) drawn for each row.</summary>
    /// <param name="epsilonTheta">
    /// Network ε_θ(x_t, t), called once for the whole batch. Its time input has shape [B, 1]; any strictly increasing function of the
    /// step is allowed, but it must be the same that <c>IAncestralSampler</c> uses.
    /// </param>
    /// <param name="x0">Data, shape [B, D].</param>
    /// <param name="schedule">The variance schedule; index 0 belongs to step 1.</param>
    /// <param name="noise">The source of t and ε, in either order.</param>
    /// <returns>One value per row, shape [B], through which the gradient of the network flows.</returns>
    [Task("compute the negative ELBO of eq. (14), one value per row")]
    Tensor NegativeElbo(NoisePredictor epsilonTheta, Tensor x0, NoiseSchedule schedule, INoiseSource noise);
}
