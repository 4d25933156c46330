using Grader.Contracts.DifferentialEquations;

namespace Grader.Solutions.DifferentialEquations;

/// <inheritdoc />
public sealed class OdeCost : IOdeCost
{
    /// <inheritdoc />
    public OdeEvaluations Evaluations(OdeMethod method, long steps, bool withLogDensity) =>
        new(steps * Stages(method), withLogDensity ? steps * Stages(method) : 0);

    /// <inheritdoc />
    public long GradientEvaluations(GradientStorage storage, OdeMethod method, long steps) =>
        storage == GradientStorage.AllStates ? steps * Stages(method) : 2 * steps * Stages(method);

    /// <inheritdoc />
    public long StatesHeld(GradientStorage storage, long steps, long segment) => storage switch
    {
        GradientStorage.AllStates => steps,
        GradientStorage.Checkpoints => steps / segment + segment - 1,
        _ => 1,
    };

    /// <inheritdoc />
    public long BestSegment(long steps)
    {
        long best = 1;
        for (long segment = 2; segment <= steps; segment++)
        {
            var isBetter = StatesHeld(GradientStorage.Checkpoints, steps, segment) < StatesHeld(GradientStorage.Checkpoints, steps, best);
            if (steps % segment == 0 && isBetter)
                best = segment;
        }

        return best;
    }

    private static long Stages(OdeMethod method) => method switch
    {
        OdeMethod.Euler => 1,
        OdeMethod.Midpoint or OdeMethod.Heun => 2,
        _ => 4,
    };
}
