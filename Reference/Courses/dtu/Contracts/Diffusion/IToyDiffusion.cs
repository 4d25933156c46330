using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 3.4, toy data: train the sheet's default model on a two-dimensional data set. The network is fully connected, D + 1 → 64 → 64 →
/// D with ReLU, fed with x_t and the time; T = 1000 steps, β linear from 1e-4 to 0.02; Adam with learning rate 1e-3, one for all gradient
/// steps. Each row of each batch has its own step, uniform on 1, …, T, and its own noise. Each training has its own network.
/// </summary>
/// <remarks>
/// <para>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 1.</para>
/// <para>
/// Judged afterwards, for the two Gaussians and for the chequerboard, by 5000 samples and 10,000 predictions. The mean of ‖ε̂ − ε*‖² over
/// all steps, with the best possible prediction ε*(x_t) = E[ε | x_t], is at most 0.025 for the Gaussians and 0.04 for the chequerboard;
/// over the steps t ≤ 300, 300 &lt; t ≤ 700 and t &gt; 700 alone, at most 0.06, 0.012 and 0.014 for the Gaussians and 0.12, 0.012 and 0.014
/// for the chequerboard. For the Gaussians the mean of −ln q(x_0) over the samples is within 0.3 of the data's own 0.1189, and the share of
/// samples at the upper centre within 0.08 of ⅕. For the chequerboard at least 0.602 of the samples lie in black cells, and at least 0.11
/// of these in each of the five. Chance is allowed for on top.
/// </para>
/// <para>
/// Trainings of a few gradient steps show exactly what these figures cannot: equal noise gives equal models, nothing is kept from another
/// training, the data, steps and noise of each batch are new, and the optimizer keeps its state.
/// </para>
/// </remarks>
public interface IToyDiffusion
{
    /// <summary>Trains on <paramref name="data"/> until the budget is used up.</summary>
    /// <param name="data">
    /// Rows x_0, float32, shape [N, D], already in the model's coordinates: the data set on the unit square, mapped by (x − 0.5)·2.
    /// </param>
    /// <param name="budget">Number of gradient steps and rows per step; draw the rows of a batch with replacement.</param>
    /// <param name="noise">
    /// The only source of random numbers, also for the initial weights. To make torch's own initialisation follow it, call
    /// <c>manual_seed(noise.Integers(0, int.MaxValue).item&lt;long&gt;())</c> before the network is made.
    /// </param>
    /// <returns>The trained model.</returns>
    [Task("train the default network on the toy data with algorithm 1")]
    ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise);
}
