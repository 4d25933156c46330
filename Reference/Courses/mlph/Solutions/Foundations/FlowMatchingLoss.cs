using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class FlowMatchingLoss : IFlowMatchingLoss
{
    /// <inheritdoc />
    public double Loss(VectorField velocity, double[] x0, double[] epsilon, double t)
    {
        double[] xt = [.. x0.Zip(epsilon, (data, noise) => (1 - t) * data + t * noise)];
        double[] target = [.. x0.Zip(epsilon, (data, noise) => noise - data)];
        return velocity(xt, t).Zip(target, (guess, right) => (guess - right) * (guess - right)).Sum();
    }
}
