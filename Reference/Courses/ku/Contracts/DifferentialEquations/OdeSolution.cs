using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>What solving along a grid of times gives.</summary>
/// <param name="End">The states at the other end of the grid, shape [B].</param>
/// <param name="LogDensityChange">
/// ln p at the latest time less ln p at the earliest time along each path, shape [B]: whichever way it was solved.
/// </param>
public sealed record OdeSolution(Tensor End, Tensor LogDensityChange);
