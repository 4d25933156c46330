using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 1.1: the generative model x_0 ~ N(0, 1), dx/dt = f(x, t), y = x_1 in one dimension, and its likelihood. Time runs from the
/// prior (t = 0) to the data (t = 1). States have shape [B] and come in as float64; results have their shape and data type, and each row
/// has its own result. Logarithms are natural. The log-density is differentiable in y and in what the functions answer.
/// </summary>
/// <remarks>
/// Copenhagen, Deep Learning 2024, A4, exercise 1.1; Chen et al., Neural Ordinary Differential Equations, 2018 (arXiv 1806.07366),
/// theorem 1.
/// </remarks>
public interface IOdeEquations
{
    /// <summary>ln p_0(x_0), the log-density of N(0, 1).</summary>
    [Task("the prior")]
    Tensor PriorLogDensity(Tensor x0);

    /// <summary>The two equations: how the state changes, and how ln p changes along the path of the state.</summary>
    /// <param name="drift">f.</param>
    /// <param name="slope">∂f/∂x.</param>
    /// <param name="x">States at time t.</param>
    /// <param name="t">The time.</param>
    [Task("how state and log-density change")]
    OdeVelocity Velocity(OdeFunction drift, OdeFunction slope, Tensor x, double t);

    /// <summary>x_0, the state at t = 0 from which the solution reaches y at t = 1.</summary>
    /// <param name="drift">f.</param>
    /// <param name="y">Data, the states at t = 1.</param>
    /// <param name="steps">
    /// N ≥ 1 equal steps, by the notebook's midpoint rule or another one-step method of second or higher order.
    /// </param>
    [Task("the state at t = 0")]
    Tensor Latent(OdeFunction drift, Tensor y, long steps);

    /// <summary>ln p(y), solved together with the state by the same steps.</summary>
    /// <param name="drift">f.</param>
    /// <param name="slope">∂f/∂x.</param>
    /// <param name="y">Data, the states at t = 1.</param>
    /// <param name="steps">As for <see cref="Latent"/>.</param>
    [Task("the log-likelihood")]
    Tensor LogDensity(OdeFunction drift, OdeFunction slope, Tensor y, long steps);
}
