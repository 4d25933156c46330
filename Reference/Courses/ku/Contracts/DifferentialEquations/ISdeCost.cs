using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 2.6: what the latent SDE and the ODE cost, counted in evaluations of networks. T is the number of steps of a solver, s the
/// number of stages of its method (1 for Euler, 2 for midpoint, 4 for rk4).
/// </summary>
/// <remarks>University of Copenhagen, Deep Learning 2024, assignment A4, part 2.</remarks>
public interface ISdeCost
{
    /// <summary>
    /// Samples x_1 of dx = f·dt + σ·dW by Euler–Maruyama on T equal steps of [0, 1], each with f and σ² at its beginning.
    /// </summary>
    /// <param name="sde">The process; the marginals q are not needed.</param>
    /// <param name="x0">States at t = 0, shape [B].</param>
    /// <param name="steps">T ≥ 1.</param>
    /// <param name="noise">Every row has a number of Normal of its own in every step.</param>
    /// <returns>Shape [B], in the data type of <paramref name="x0"/>.</returns>
    [Task("samples of the SDE by Euler–Maruyama")]
    Tensor Sample(LatentSde sde, Tensor x0, long steps, INoiseSource noise);

    /// <summary>Evaluations for one sample by <see cref="Sample"/>.</summary>
    [Task("evaluations for one sample")]
    NetworkCalls Sampling(long steps);

    /// <summary>
    /// Evaluations for one data point by one <see cref="ISdeElbo.Estimate"/>, as in a training step: those of your own code, where
    /// T is the number of steps of the solver that samples afterwards.
    /// </summary>
    [Task("evaluations for one data point in a training step")]
    NetworkCalls TrainingStep(long steps);

    /// <summary>Evaluations of f for the log-likelihood of one data point under the ODE; the divergence comes with each of them.</summary>
    [Task("evaluations of f for a log-likelihood under the ODE")]
    long OdeLikelihood(long steps, long stages);

    /// <summary>
    /// Memory of backpropagation, SDE: how many states of one data point it keeps at which f was evaluated in a training step.
    /// </summary>
    [Task("states that a training step of the SDE keeps")]
    long StatesKeptBySde(long steps);

    /// <summary>
    /// Memory of backpropagation through the solver of the ODE: how many states of one data point it keeps at which f was evaluated.
    /// </summary>
    [Task("states that backpropagation through the ODE's solver keeps")]
    long StatesKeptByOde(long steps, long stages);
}
