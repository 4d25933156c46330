using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1b: a line of latents, each turned into data with its own noise.</summary>
public interface IIndependentInterpolation
{
    /// <summary>500 latents, equally spaced from (−1, 2) to (−1, −2) with both ends included.</summary>
    /// <returns>Shape [500, 2], float32 or float64.</returns>
    [Task("500 latents from (−1, 2) to (−1, −2)")]
    Tensor Latents();

    /// <summary>
    /// Takes the latents down to x_0, with independent noise in all rows. At first x is <see cref="Latents"/>. Then, for t = T, …, 1 and
    /// all 500 rows at once, x = step(x, t), where t is an int64 tensor of shape [500] that holds this t in every row.
    /// </summary>
    /// <param name="samplers">Reverse steps with a trained network, which draw their own noise; choose the right one.</param>
    /// <param name="stepCount">T ≥ 1.</param>
    /// <returns>x_0 of each latent, in their order, shape [500, 2].</returns>
    [Task("x_0 of each latent, with independent noise")]
    Tensor Interpolate(SamplerSteps samplers, long stepCount);
}
