namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 1.5: what the ODE costs with T steps, counted in evaluations and in states, for each particle. T is a number of steps; a grid
/// of 100 times has 99.
/// </summary>
/// <remarks>
/// Copenhagen, Deep Learning 2024, A4, exercise 1.5; Chen et al., Neural Ordinary Differential Equations, 2018 (arXiv 1806.07366),
/// section 2; Griewank, Walther, Evaluating Derivatives, 2008, chapter 12.
/// </remarks>
public interface IOdeCost
{
    /// <summary>Evaluations that a solution takes.</summary>
    /// <param name="method">The method, with 1, 2, 2 or 4 stages.</param>
    /// <param name="steps">T ≥ 1.</param>
    /// <param name="withLogDensity">
    /// Whether the log-density is solved beside the state, as by <see cref="IOdeSolvers.Simulate"/>; otherwise the state alone.
    /// </param>
    OdeEvaluations Evaluations(OdeMethod method, long steps, bool withLogDensity);

    /// <summary>Evaluations of the drift for one gradient: those of the solution, and those of solving again or backward.</summary>
    /// <param name="storage">What is held.</param>
    /// <param name="method">The method.</param>
    /// <param name="steps">T ≥ 1.</param>
    long GradientEvaluations(GradientStorage storage, OdeMethod method, long steps);

    /// <summary>The largest number of states that are held at the same time.</summary>
    /// <param name="storage">What is held.</param>
    /// <param name="steps">T ≥ 1.</param>
    /// <param name="segment">k, a divisor of T; only <see cref="GradientStorage.Checkpoints"/> depends on it.</param>
    long StatesHeld(GradientStorage storage, long steps, long segment);

    /// <summary>The divisor k of T with which checkpoints hold the fewest states; any of them where several do.</summary>
    /// <param name="steps">T ≥ 1.</param>
    long BestSegment(long steps);
}
