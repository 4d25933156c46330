using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 1f, training: a model of handwritten digits, or of other images of the same form. The network is free; T = 250 steps and β
/// linear from 1e-4 to 0.02 are fixed.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
public interface IImageDiffusion
{
    /// <summary>Trains on <paramref name="images"/> within the budget.</summary>
    /// <param name="images">
    /// Images of 8 × 8 pixels with 17 grey values, scaled as by <see cref="IImageScaling"/>: float32, shape [N, 64], row by row, in
    /// [−1, 1].
    /// </param>
    /// <param name="budget">What the training may cost; fewer steps or rows are allowed.</param>
    /// <param name="noise">The only source of random numbers, also for the initial weights.</param>
    /// <returns>The trained model.</returns>
    ITrainedDiffusion Train(Tensor images, TrainingBudget budget, INoiseSource noise);
}
