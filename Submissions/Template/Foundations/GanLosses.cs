using Grader.Contracts.Foundations;

namespace Submission.Foundations;

public sealed class GanLosses : IGanLosses
{
    public double Discriminator(double[] onData, double[] onSamples) =>
        throw new NotImplementedException("Exercise 3e: the loss of a discriminator.");

    public double Generator(double[] onSamples) =>
        throw new NotImplementedException("Exercise 3e: the loss of a generator.");
}
