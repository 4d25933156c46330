namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 1.5: what the ODE costs with T steps, counted in evaluations for each particle. T is a number of steps; a grid
/// of 100 times has 99.
/// </summary>
/// <remarks>Copenhagen, Deep Learning 2024, A4, exercise 1.5.</remarks>
public interface IOdeCost
{
    /// <summary>Evaluations that a solution takes.</summary>
    /// <param name="method">The method, with 1, 2, 2 or 4 stages.</param>
    /// <param name="steps">T ≥ 1.</param>
    /// <param name="withLogDensity">
    /// Whether the log-density is solved beside the state, as by <see cref="IOdeSolvers.Simulate"/>; otherwise the state alone.
    /// </param>
    [Task("evaluations of a solution")]
    OdeEvaluations Evaluations(OdeMethod method, long steps, bool withLogDensity);
}
