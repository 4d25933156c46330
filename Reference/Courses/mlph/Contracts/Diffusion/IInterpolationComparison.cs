using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1e: another line of latents, turned into data by all three samplers, and how connected the results are.</summary>
public interface IInterpolationComparison
{
    /// <summary>500 latents, equally spaced from (−2, 0) to (2, 0) with both ends included.</summary>
    /// <returns>Shape [500, 2], float32 or float64.</returns>
    [Task("500 latents from (−2, 0) to (2, 0)")]
    Tensor Latents();

    /// <summary>Takes the latents from t = T down to x_0 by each of the samplers.</summary>
    /// <param name="samplers">Reverse steps with a trained network.</param>
    /// <param name="stepCount">T ≥ 1.</param>
    /// <returns>Three results of shape [500, 2].</returns>
    [Task("x_0 of each latent by each of the samplers")]
    Interpolations Compare(SamplerSteps samplers, long stepCount);

    /// <summary>Length and largest jump of a connected line through points.</summary>
    /// <param name="path">N ≥ 2 points in their order, shape [N, D].</param>
    [Task("length and largest jump of a connected line")]
    PathMeasure Measure(Tensor path);
}
