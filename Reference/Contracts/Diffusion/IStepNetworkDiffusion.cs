using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 1a, training: the sheet's network on the V, and once more on each of the notebook's other data sets, eight Gaussians and two
/// moons. x_t goes through Linear(2 → 128), and t through the sinusoidal embedding of size 128. Both, the embedding of t first, are the 256
/// inputs of a fully connected network 256 → 128 → 64 → 32 → 16 → 2 with ELU between the layers. T = 250 steps, β linear from 1e-4 to
/// 0.02; Adam with learning rate 1e-3; samples by the step of <see cref="IAncestralStep"/>. Each training has the whole budget.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
public interface IStepNetworkDiffusion
{
    /// <summary>Trains on <paramref name="data"/> until the budget is used up.</summary>
    /// <param name="data">Rows x_0, float32, shape [N, 2], standardised: mean 0 and variance 1 in each dimension.</param>
    /// <param name="budget">Number of gradient steps and rows per step; draw the rows of a batch with replacement.</param>
    /// <param name="noise">
    /// The only source of random numbers, also for the initial weights. To make torch's own initialisation follow it, call
    /// <c>manual_seed(noise.Integers(0, int.MaxValue).item&lt;long&gt;())</c> before the network is made.
    /// </param>
    /// <returns>The trained model.</returns>
    ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise);
}
