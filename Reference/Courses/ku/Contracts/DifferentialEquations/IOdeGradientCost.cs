namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 1.5, bonus: what a gradient through the ODE costs with T steps, counted in evaluations and in states that are held in memory,
/// for each particle.
/// </summary>
/// <remarks>
/// More than Copenhagen's sheet asks (Deep Learning 2024, A4, exercise 1.5); Chen et al., Neural Ordinary Differential Equations, 2018
/// (arXiv 1806.07366), section 2; Griewank, Walther, Evaluating Derivatives, 2008, chapter 12.
/// </remarks>
public interface IOdeGradientCost
{
    /// <summary>Evaluations of the drift for one gradient: those of the solution, and those of solving again or backward.</summary>
    /// <param name="storage">What is held.</param>
    /// <param name="method">The method.</param>
    /// <param name="steps">T ≥ 1.</param>
    [Task("evaluations for a gradient")]
    long GradientEvaluations(GradientStorage storage, OdeMethod method, long steps);

    /// <summary>The largest number of states that are held at the same time.</summary>
    /// <param name="storage">What is held.</param>
    /// <param name="steps">T ≥ 1.</param>
    /// <param name="segment">k, a divisor of T; only <see cref="GradientStorage.Checkpoints"/> depends on it.</param>
    [Task("states in memory")]
    long StatesHeld(GradientStorage storage, long steps, long segment);

    /// <summary>The divisor k of T with which checkpoints hold the fewest states; any of them where several do.</summary>
    /// <param name="steps">T ≥ 1.</param>
    [Task("the best distance of checkpoints")]
    long BestSegment(long steps);
}
