using Grader.Contracts.DifferentialEquations;

namespace Grader.Solutions.DifferentialEquations;

/// <inheritdoc />
public sealed class OdeCost : IOdeCost
{
    /// <inheritdoc />
    public OdeEvaluations Evaluations(OdeMethod method, long steps, bool withLogDensity) =>
        new(steps * Stages(method), withLogDensity ? steps * Stages(method) : 0);

    internal static long Stages(OdeMethod method) => method switch
    {
        OdeMethod.Euler => 1,
        OdeMethod.Midpoint or OdeMethod.Heun => 2,
        _ => 4,
    };
}
