using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>The integrand of the ELBO's third term, at the state x_t = α(y, t) + β(y, t)·ε.</summary>
/// <param name="y">Data points, any shape; each number belongs to one row.</param>
/// <param name="time">0 ≤ t ≤ 1, in the shape of <paramref name="y"/>.</param>
/// <param name="epsilon">ε, in the shape of <paramref name="y"/>.</param>
/// <returns>One value for each number of <paramref name="y"/>, in its shape and data type. No gradient passes through it.</returns>
public delegate Tensor MismatchFunction(Tensor y, Tensor time, Tensor epsilon);
