using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class GanLosses : IGanLosses
{
    /// <inheritdoc />
    public double Discriminator(double[] onData, double[] onSamples) =>
        -onData.Average(Math.Log) - onSamples.Average(score => Math.Log(1 - score));

    /// <inheritdoc />
    public double Generator(double[] onSamples) => -onSamples.Average(score => Math.Log(score));
}
