using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class NormalizingFlowLoss : INormalizingFlowLoss
{
    /// <inheritdoc />
    public double Loss(double[] z, double logAbsDet) =>
        0.5 * z.Sum(coordinate => coordinate * coordinate) + 0.5 * z.Length * Math.Log(2 * Math.PI) - logAbsDet;
}
