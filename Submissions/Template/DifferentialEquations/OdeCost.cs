using Grader.Contracts.DifferentialEquations;

namespace Submission.DifferentialEquations;

public sealed class OdeCost : IOdeCost
{
    public OdeEvaluations Evaluations(OdeMethod method, long steps, bool withLogDensity) =>
        throw new NotImplementedException("Exercise 1.5: evaluations of a solution.");
}
