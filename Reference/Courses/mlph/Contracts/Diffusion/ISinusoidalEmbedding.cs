using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1a, <c>get_timestep_embedding</c>: the step as a vector of sines and cosines, the input of a network.</summary>
/// <remarks>
/// Vaswani et al., Attention Is All You Need, 2017 (arXiv 1706.03762), section 3.5, in the form of the sheet's code: all sines before all
/// cosines, and the last frequency is exactly 1/10000.
/// </remarks>
public interface ISinusoidalEmbedding
{
    /// <summary>
    /// (sin(ω_0·t), …, sin(ω_{h−1}·t), cos(ω_0·t), …, cos(ω_{h−1}·t)) with h = size/2 and ω_i = 10000^(−i/(h − 1)).
    /// </summary>
    /// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T: the step itself, not scaled.</param>
    /// <param name="size">Number of coordinates, even and at least 4.</param>
    /// <returns>Shape [B, size], float32 or float64.</returns>
    [Task("the step as sines and cosines")]
    Tensor Embed(Tensor t, long size);
}
