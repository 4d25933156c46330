using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Assignment A4, 1.3 and 1.4: train a neural ODE by maximum likelihood on one-dimensional data. The drift f(x, t) is a network that is fed
/// with the state and the time (the notebook's: 2 → 64 → 64 → 1 with tanh); the prior is N(0, 1) at t = 0, and the data lie at t = 1.
/// Network, solver and its grid, optimizer and the way to the divergence are free: by <c>autograd.grad</c> with <c>retain_graph</c> and
/// <c>create_graph</c>, by hand, or an unbiased estimate as Hutchinson's. Each training has its own network.
/// </summary>
/// <remarks>
/// <para>Chen, Rubanova, Bettencourt, Duvenaud, Neural Ordinary Differential Equations, 2018 (arXiv 1806.07366), eq. (8) and (9).</para>
/// <para>
/// Judged afterwards on the Laplace mixture (means −8, −4, 0, 4, 8, scale 1, weights ⅕), by 8000 rows and 1000 gradient steps of 128 rows:
/// E_p[ln p_θ], with the density p_θ of the drift, is at least −3.06 nats; the data's own is −2.98755, and no density exceeds it. A model
/// that falls just short is trained once more, with other noise.
/// The model's log-density is that of its drift within 0.05 in the mean, and the samples follow it within 0.05 of the distribution
/// function.
/// </para>
/// <para>
/// Trainings of a few gradient steps show exactly what these figures cannot: equal noise gives equal models, nothing is kept from another
/// training, batches are new in each step, log-densities and samples are those of the model's own drift.
/// </para>
/// </remarks>
public interface IOdeTraining
{
    /// <summary>Trains on <paramref name="data"/> until the budget is used up.</summary>
    /// <param name="data">Rows y, float32, shape [N, 1].</param>
    /// <param name="budget">
    /// Number of gradient steps and rows per step; draw the rows of a batch with replacement or go through the data in shuffled epochs.
    /// </param>
    /// <param name="noise">
    /// The only source of random numbers, also for the initial weights. To make torch's own initialisation follow it, call
    /// <c>manual_seed(noise.Integers(0, int.MaxValue).item&lt;long&gt;())</c> before the network is made.
    /// </param>
    /// <returns>The trained model.</returns>
    [Task("train a neural ODE by maximum likelihood")]
    ITrainedOde Train(Tensor data, TrainingBudget budget, INoiseSource noise);
}
