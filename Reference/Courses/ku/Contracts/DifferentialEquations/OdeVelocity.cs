using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>How fast a particle and the logarithm of the density at it change.</summary>
/// <param name="State">dx/dt, shape [B].</param>
/// <param name="LogDensity">d ln p(x(t), t)/dt along the path, shape [B].</param>
public sealed record OdeVelocity(Tensor State, Tensor LogDensity);
