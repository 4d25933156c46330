using Grader.Contracts.DifferentialEquations;

namespace Grader.Solutions.DifferentialEquations;

/// <inheritdoc />
public sealed class OdeGradientCost : IOdeGradientCost
{
    /// <inheritdoc />
    public long GradientEvaluations(GradientStorage storage, OdeMethod method, long steps)
    {
        var solution = steps * OdeCost.Stages(method);
        return storage == GradientStorage.AllStates ? solution : 2 * solution;
    }

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
}
