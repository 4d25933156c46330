namespace Grader.Contracts.DifferentialEquations;

/// <summary>How often the functions are evaluated, for each particle.</summary>
/// <param name="Drift">Evaluations of f.</param>
/// <param name="Slope">Evaluations of ∂f/∂x, the divergence in one dimension.</param>
public sealed record OdeEvaluations(long Drift, long Slope);
