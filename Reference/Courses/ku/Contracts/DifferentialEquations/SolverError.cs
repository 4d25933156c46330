namespace Grader.Contracts.DifferentialEquations;

/// <summary>The error of a solver on a problem whose solution is known.</summary>
/// <param name="stepSize">h = 1/N with a whole number N of steps, 1 ≤ N ≤ 1000.</param>
/// <returns>The absolute error, above 0.</returns>
public delegate double SolverError(double stepSize);
