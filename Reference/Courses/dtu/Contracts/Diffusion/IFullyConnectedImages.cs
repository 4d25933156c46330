using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 3.5, the fully connected network: a diffusion model of images. Every layer joins all numbers of the one before; the time is
/// one more input, and the rest is free. T = 100 steps with β linear from 0.001 to 0.2: the schedule of the toy data in a tenth of its
/// steps, each ten times as large, since samples of a U-Net with all thousand take minutes. The optimizer is free; each row of each batch
/// has its own step, uniform on 1, …, T, and its own noise; each training has its own network.
/// </summary>
/// <remarks>
/// <para>
/// DTU 02460, week 3, exercise 3.5; Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and
/// 2.
/// </para>
/// <para>
/// Judged afterwards, on the digits, by 6000 predictions and 500 samples, with an allowance for chance. The loss on images that were not
/// trained on is at most 0.065 above that of the best linear prediction, in units of what that explains. Of the samples at least 0.15 lie
/// where images do, as near to one of 1000 images as its fifth neighbour among them, in the 20 directions of the largest variance; in the
/// same sense at least 0.62 of the held-out images lie where samples do. At most 0.3 of the pixels of a sample lie beyond ±1.25, on
/// average. Every label is nearest to at least 0.42 times as many samples as the rarest has of the data. At most 0.05 of the samples are
/// copies: nearer to an image of the training than half of the usual distance of a held-out one.
/// </para>
/// <para>
/// Trainings of a few gradient steps show exactly what these figures cannot: equal noise gives equal models, nothing is kept from another
/// training, the data, steps and noise of each batch are new, and samples follow the predictions.
/// </para>
/// </remarks>
public interface IFullyConnectedImages
{
    /// <summary>Trains on <paramref name="images"/> until the budget is used up.</summary>
    /// <param name="images">
    /// Dequantised images of 8 × 8 pixels, row by row: float32, shape [N, 64], in [−1, 1]. Where a tutor supplies MNIST or its like, its
    /// 28 × 28 pixels with 256 levels are averaged to 8 × 8 with 17.
    /// </param>
    /// <param name="budget">
    /// Number of gradient steps and rows per step: 1500 of 128 for the digits. Hidden layers of fewer numbers than twice the pixels lose
    /// too much.
    /// </param>
    /// <param name="noise">
    /// The only source of random numbers, also for the initial weights. To make torch's own initialisation follow it, call
    /// <c>manual_seed(noise.Integers(0, int.MaxValue).item&lt;long&gt;())</c> before the network is made.
    /// </param>
    /// <returns>The trained model, on flat images of S² numbers as the data are.</returns>
    [Task("train a fully connected network on images")]
    ITrainedDiffusion Train(Tensor images, TrainingBudget budget, INoiseSource noise);
}
