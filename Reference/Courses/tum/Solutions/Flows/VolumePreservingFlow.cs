using Grader.Contracts.Flows;

namespace Grader.Solutions.Flows;

/// <summary>Problem 1c: in one dimension f' = 1 leaves translations, so that p_2 is p_1 moved along the line.</summary>
public sealed class VolumePreservingFlow : IVolumePreservingFlow
{
    private const double Shift = 2;

    public FlowKind Kind() => FlowKind.VolumePreserving;

    public double Forward(double z) => z + Shift;

    public double Inverse(double x) => x - Shift;

    public double TransformedDensity(double x, Density p1) => p1(Inverse(x));
}
