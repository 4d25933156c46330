using Grader.Contracts.DifferentialEquations;

namespace Submission.DifferentialEquations;

public sealed class OdeGradientCost : IOdeGradientCost
{
    public long GradientEvaluations(GradientStorage storage, OdeMethod method, long steps) =>
        throw new NotImplementedException("Exercise 1.5, bonus: evaluations for a gradient.");

    public long StatesHeld(GradientStorage storage, long steps, long segment) =>
        throw new NotImplementedException("Exercise 1.5, bonus: states in memory.");

    public long BestSegment(long steps) => throw new NotImplementedException("Exercise 1.5, bonus: the best distance of checkpoints.");
}
