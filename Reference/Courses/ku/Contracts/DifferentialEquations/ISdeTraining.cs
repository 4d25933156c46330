using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 2.3: train the latent SDE on the Laplace mixture: five components of equal weight with the means −8, −4, 0, 4, 8 and scale 1,
/// density exp(−|y − mean|)/2 each. Networks, optimizer and the way to estimate the ELBO are free.
/// </summary>
/// <remarks>
/// <para>Copenhagen, Deep Learning 2024, assignment A4, notebook of the SDE, "laplace_mixture".</para>
/// <para>
/// The notebook: α = t·y + (1 − t)·net(y, t), β = t·δ + (1 − t)·softplus(net(y, t)) with δ learnt from 0.1 on, σ = softplus(net(x, t)),
/// f = net(x, t), networks with two hidden layers of 64 tanh units, Adam with learning rate 1e-3, batches of 125 for 8000 to 16,000 steps.
/// With fewer steps of larger batches, scaled inputs, a larger learning rate that falls to zero and times that are spread evenly over the
/// batch, the same is reached sooner.
/// </para>
/// <para>
/// Judged afterwards: the model's ELBO, averaged over the distribution of the data by quadrature with its own functions, is at least −3.18
/// nats; the best single Gaussian has −3.1821. The judge trains with 700 gradient steps of 250 rows first, and only where that model falls
/// short once more with 2100 of them. No ELBO is above −2.98755, the expected log-likelihood of the data's own density: a reported average
/// above it proves a mistake.
/// Models of short trainings show the rest exactly.
/// </para>
/// </remarks>
public interface ISdeTraining
{
    /// <summary>Trains on <paramref name="data"/> until the budget is used up.</summary>
    /// <param name="data">Rows y, float32, shape [N].</param>
    /// <param name="budget">Number of gradient steps and rows per step; draw the rows of a batch with replacement.</param>
    /// <param name="noise">
    /// The only source of random numbers, also for the initial weights. To make torch's own initialisation follow it, call
    /// <c>manual_seed(noise.Integers(0, int.MaxValue).item&lt;long&gt;())</c> before the networks are made.
    /// </param>
    /// <returns>The trained model.</returns>
    [Task("train the latent SDE by its ELBO")]
    ITrainedSde Train(Tensor data, TrainingBudget budget, INoiseSource noise);
}
