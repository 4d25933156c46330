using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// A function of states and a time: the drift f of dx/dt = f(x, t), or its derivative ∂f/∂x. The checks also lend functions that do not
/// belong together, so that each shows where and when it is asked.
/// </summary>
/// <param name="x">States in one dimension, shape [B].</param>
/// <param name="t">The time, the same for all states.</param>
/// <returns>One value for each state, shape [B], in the data type of <paramref name="x"/>.</returns>
public delegate Tensor OdeFunction(Tensor x, double t);
