using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 3.5: images as <c>ToTensor</c> gives them become flat, continuous vectors about [−1, 1], and samples become images again.
/// </summary>
/// <remarks>
/// DTU 02460, week 3, exercise 3.5. Uniform dequantisation: Theis, van den Oord, Bethge, A note on the evaluation of generative models,
/// 2016 (arXiv 1511.01844), section 3.1. With L grey values v = 0, …, L − 1 an image has x = v/(L − 1); L is 256 for MNIST and 17 for the
/// 8 × 8 digits.
/// </remarks>
public interface IImageDequantisation
{
    /// <summary>
    /// Images as vectors about [−1, 1], each grey value spread over an interval by uniform noise of its width. The sheet's rule, which ends
    /// beyond 1, is as right as one that ends at 1.
    /// </summary>
    /// <param name="images">x = v/(L − 1), float32, shape [N, S, S].</param>
    /// <param name="levels">L ≥ 2.</param>
    /// <param name="noise">The source of u, uniform on [0, 1), for each pixel.</param>
    /// <returns>Pixels row by row, shape [N, S²], float32 or float64.</returns>
    [Task("dequantise images, scale them to [−1, 1] and flatten them")]
    Tensor ToModel(Tensor images, long levels, INoiseSource noise);

    /// <summary>
    /// The inverse: the grey value v in whose interval a pixel lies, or the nearest grey value; 0 or L − 1 where it lies outside the range.
    /// </summary>
    /// <param name="samples">Samples of a model, shape [N, S²].</param>
    /// <param name="levels">L ≥ 2.</param>
    /// <returns>Whole numbers from 0 to L − 1: shape [N, S, S], float32 or float64.</returns>
    [Task("grey values from samples")]
    Tensor ToImages(Tensor samples, long levels);
}
