using Grader.Contracts.DifferentialEquations;

namespace Submission.DifferentialEquations;

public sealed class OdeCost : IOdeCost
{
    public OdeEvaluations Evaluations(OdeMethod method, long steps, bool withLogDensity) =>
        throw new NotImplementedException("Exercise 1.5: evaluations of a solution.");

    public long GradientEvaluations(GradientStorage storage, OdeMethod method, long steps) =>
        throw new NotImplementedException("Exercise 1.5: evaluations for a gradient.");

    public long StatesHeld(GradientStorage storage, long steps, long segment) =>
        throw new NotImplementedException("Exercise 1.5: states in memory.");

    public long BestSegment(long steps) => throw new NotImplementedException("Exercise 1.5: the best distance of checkpoints.");
}
