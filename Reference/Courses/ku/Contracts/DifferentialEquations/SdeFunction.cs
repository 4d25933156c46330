using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>A function of a state and a time, or of a data point and a time: f(x, t), σ²(x, t), α(y, t), …</summary>
/// <param name="at">x or y, any shape; each number belongs to one row.</param>
/// <param name="time">0 ≤ t ≤ 1: as many numbers as <paramref name="at"/> has, or a single one for all.</param>
/// <returns>One value for each number of <paramref name="at"/>, in its shape and data type. No gradient passes through it.</returns>
public delegate Tensor SdeFunction(Tensor at, Tensor time);
