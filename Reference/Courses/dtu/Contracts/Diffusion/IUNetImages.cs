using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 3.5, the U-Net: a diffusion model of images. Convolutions halve the image and double it again, and each size on the way up is
/// joined to the same size on the way down; the rest is free. T = 100 steps with β linear from 0.001 to 0.2: the schedule of the toy data
/// in a tenth of its steps, each ten times as large, since samples of a U-Net with all thousand take minutes. The optimizer is free; each
/// row of each batch has its own step, uniform on 1, …, T, and its own noise; each training has its own network.
/// </summary>
/// <remarks>
/// <para>
/// DTU 02460, week 3, exercise 3.5; Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and
/// 2.
/// </para>
/// <para>
/// Judged afterwards, on the digits, by 6000 predictions and 500 samples, with an allowance for chance. The loss on images that were not
/// trained on is at most 0.018 above that of the best linear prediction, in units of what that explains, where the fully connected
/// network has 0.059 after as many steps. Of the samples at least 0.3 lie where images do, as near to one of 1000 images as its fifth
/// neighbour among them, in the 20 directions of the largest variance; in the same sense at least 0.62 of the held-out images lie where
/// samples do. At most 0.04 of the pixels of a sample lie beyond ±1.25, on average. Every label is nearest to at least 0.42 times as many
/// samples as the rarest has of the data. At most 0.05 of the samples are copies: nearer to an image of the training than half of the
/// usual distance of a held-out one.
/// </para>
/// <para>
/// Trainings of a few gradient steps show exactly what these figures cannot: equal noise gives equal models, nothing is kept from another
/// training, the data, steps and noise of each batch are new, and samples follow the predictions.
/// </para>
/// </remarks>
public interface IUNetImages
{
    /// <summary>Trains on <paramref name="images"/> until the budget is used up.</summary>
    /// <param name="images">
    /// Dequantised images of S × S pixels, row by row: float32, shape [N, S²], in [−1, 1]. S is 8 with the digits; with images that a
    /// tutor supplies, such as MNIST at its full size, it is 28, and the budget has twice as many steps.
    /// </param>
    /// <param name="budget">
    /// Number of gradient steps and rows per step: 1200 of 32 for the digits. A network of half a million multiplications for an image of
    /// 8 × 8 pixels is large enough; the sheet's own, with up to 256 channels, takes minutes.
    /// </param>
    /// <param name="noise">
    /// The only source of random numbers, also for the initial weights. To make torch's own initialisation follow it, call
    /// <c>manual_seed(noise.Integers(0, int.MaxValue).item&lt;long&gt;())</c> before the network is made.
    /// </param>
    /// <returns>The trained model, on flat images of S² numbers as the data are.</returns>
    [Task("train a U-Net on images")]
    ITrainedDiffusion Train(Tensor images, TrainingBudget budget, INoiseSource noise);
}
