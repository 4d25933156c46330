using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 1.4: the integrators, on a drift in one dimension, forward and backward in time. States have shape [B] and come in as float64;
/// results have their shape and data type, and each row has its own result. Results are differentiable in the states and in what the
/// functions answer: a network is trained through them.
/// </summary>
/// <remarks>
/// Copenhagen, Deep Learning 2024, A4, exercise 1.4, <c>simulate_ode</c>; Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations
/// I, 1993, section II.1. (The notebook's simulate_ode takes its grid one cell too early where it runs backward.)
/// </remarks>
public interface IOdeSolvers
{
    /// <summary>The state at t + h by one step, with 1, 2, 2 or 4 evaluations of the drift for each state.</summary>
    /// <param name="method">The method.</param>
    /// <param name="drift">f.</param>
    /// <param name="x">States at time t.</param>
    /// <param name="t">The time before the step.</param>
    /// <param name="h">The length of the step: positive forward, negative backward.</param>
    [Task("one step of an integrator")]
    Tensor Step(OdeMethod method, OdeFunction drift, Tensor x, double t, double h);

    /// <summary>
    /// Solves for state and log-density together, one step for each cell of the grid. Both belong to one system of equations: where a step
    /// asks for the drift, it asks for the slope, and gives it the same weight.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="drift">f.</param>
    /// <param name="slope">∂f/∂x.</param>
    /// <param name="start">States at the first time, or at the last where <paramref name="reverse"/> is true.</param>
    /// <param name="times">N + 1 ≥ 2 increasing times; cells may differ in length.</param>
    /// <param name="reverse">Whether it is solved backward, from the last time to the first.</param>
    [Task("state and log-density along a grid of times")]
    OdeSolution Simulate(OdeMethod method, OdeFunction drift, OdeFunction slope, Tensor start, double[] times, bool reverse);
}
