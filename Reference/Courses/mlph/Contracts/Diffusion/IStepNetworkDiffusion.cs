using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 1a, training: the sheet's network on the V. x_t goes through Linear(2 → 128), and t through the sinusoidal embedding of size
/// 128. Both, the embedding of t first, are the 256 inputs of a fully connected network 256 → 128 → 64 → 32 → 16 → 2 with ELU between the
/// layers. T = 250 steps, β linear from 1e-4 to 0.02, so that ᾱ_T = 0.08 and not nearly 0 (the numbers below allow for it); Adam with
/// learning rate 1e-3, one for all gradient steps; each row of each batch with its own step, uniform on 1, …, T, and its own noise;
/// samples by the step of <see cref="IAncestralStep"/>. For information, without points, the network is trained anew on each of the
/// notebook's other data sets, eight Gaussians and two moons. Each training has the whole budget and gives a model of its own.
/// </summary>
/// <remarks>
/// <para>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</para>
/// <para>
/// Judged afterwards by 1000 samples and 10,000 predictions for each set. The mean of ‖ε̂ − ε*‖² over all steps, with the best possible
/// prediction ε*(x_t) = E[ε | x_t], is at most 0.06 for the V, 0.14 for the Gaussians and 0.111 for the moons. Chance is allowed for on top
/// of every number here.
/// </para>
/// <para>
/// For the V this mean is at most 0.09 over the steps t ≤ 75, 0.036 over 75 &lt; t ≤ 175 and 0.036 over t &gt; 175 alone; the slope of true
/// on predicted noise is within 0.2 of 1; the mean of −ln q(x_0) over the samples is at most 0.5 above and at most 0.16 below the data's
/// own 1.0902; at least 0.3 of the samples lie on each arm; at most 0.03 of them have −ln q(x_0) &gt; 8; and DDIM with the network makes of
/// the latents of exercise 1b a path whose largest jump is at most 0.2.
/// </para>
/// <para>
/// Trainings of a few gradient steps show exactly what these figures cannot: equal noise gives equal models, nothing is kept from another
/// training, the data, steps and noise of each batch are new, and the optimizer keeps its state.
/// </para>
/// <para>
/// For the Gaussians each centre is nearest to at least 0.046 of the samples; precision is at most 0.55 and coverage at most 0.4 below that
/// of the data themselves. For the moons at most 0.22 of the samples are farther than 0.2 from both moons, and each quarter of a moon is
/// nearest to at least 0.053 of them.
/// </para>
/// </remarks>
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
    [Task("train the sheet's network on the given data, the V, eight Gaussians or two moons")]
    ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise);
}
