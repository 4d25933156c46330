using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 1f: the conversion between images of whole grey values and the flat, continuous vectors that a diffusion model works on.
/// </summary>
/// <remarks>
/// Uniform dequantisation: Theis, van den Oord, Bethge, A note on the evaluation of generative models, 2016 (arXiv 1511.01844),
/// section 3.1. Grey values are 0, …, L − 1: 17 levels for the 8 × 8 digits, 256 for MNIST.
/// </remarks>
public interface IImageScaling
{
    /// <summary>
    /// Images as flat vectors on [−1, 1] or [0, 1]. Grey values may be scaled as they are, or spread over their intervals by uniform noise
    /// of the width of one grey value; with L or L − 1 such intervals.
    /// </summary>
    /// <param name="images">Grey values v, whole numbers as float32, shape [N, S, S].</param>
    /// <param name="levels">L ≥ 2.</param>
    /// <param name="noise">Uniform numbers on [0, 1), for those who spread grey values.</param>
    /// <returns>Pixels row by row, shape [N, S²], float32 or float64.</returns>
    [Task("dequantise grey values and scale them to [−1, 1]")]
    Tensor ToModel(Tensor images, long levels, INoiseSource noise);

    /// <summary>
    /// The inverse: the grey value in whose interval x lies, or the nearest grey value; 0 or L − 1 where x lies outside the range.
    /// </summary>
    /// <param name="x">Samples of the model, shape [N, S²].</param>
    /// <param name="levels">L ≥ 2.</param>
    /// <returns>Grey values, whole numbers, shape [N, S, S], float32 or float64.</returns>
    [Task("grey values from samples")]
    Tensor ToImages(Tensor x, long levels);
}
