using Grader.Contracts.Flows;

namespace Submission.Flows;

public sealed class VolumePreservingFlow : IVolumePreservingFlow
{
    public FlowKind Kind() =>
        throw new NotImplementedException("Problem 1c: how a flow with determinant 1 is called.");

    public double Forward(double z) =>
        throw new NotImplementedException("Problem 1c: the example, x = f(z).");

    public double Inverse(double x) =>
        throw new NotImplementedException("Problem 1c: the inverse of the example.");

    public double TransformedDensity(double x, Density p1) =>
        throw new NotImplementedException("Problem 1c: the density of x = f(z).");
}
