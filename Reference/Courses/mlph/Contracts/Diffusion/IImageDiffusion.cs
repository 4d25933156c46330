using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 1f, training: a model of handwritten digits, or of other images of the same form. The network is free; T = 250 steps and β
/// linear from 1e-4 to 0.02 are fixed, and samples are drawn by algorithm 2.
/// </summary>
/// <remarks>
/// <para>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</para>
/// <para>
/// Judged are 6000 predictions and 1000 samples, with an allowance for chance. The loss on images that were not trained on is at most 0.125
/// above that of the best linear prediction, in units of what that explains. Distances are root mean squares over the pixels, in units of
/// that of a held-out image from the nearest one of the data. On average, a sample's distance from the nearest image of the data lies
/// between 0.75 and 2.3, and that from the nearest other sample is at least 0.7. Every label is nearest to at least 0.25 times as many
/// samples as the rarest has of the data. The energy distance between the samples and those that algorithm 2 makes with PredictNoise is at
/// most 0.001 of their mean distance.
/// </para>
/// <para>
/// Trainings of a few gradient steps show exactly what these figures cannot: equal noise gives equal models, nothing is kept from another
/// training, batches are drawn from all of the data, and samples follow the predictions. They may be cut at ±1, and so may what is
/// predicted of x_0.
/// </para>
/// </remarks>
public interface IImageDiffusion
{
    /// <summary>Trains on <paramref name="images"/> within the budget.</summary>
    /// <param name="images">
    /// Images of 8 × 8 pixels with 17 grey values, scaled as by <see cref="IImageScaling"/>: float32, shape [N, 64], row by row, in
    /// [−1, 1]. Where MNIST or its like is given, its 28 × 28 pixels with 256 levels are averaged to 8 × 8 with 17.
    /// </param>
    /// <param name="budget">What the training may cost; fewer steps or rows are allowed.</param>
    /// <param name="noise">The only source of random numbers, also for the initial weights.</param>
    /// <returns>The trained model.</returns>
    [Task("train a model of the digits")]
    ITrainedDiffusion Train(Tensor images, TrainingBudget budget, INoiseSource noise);
}
