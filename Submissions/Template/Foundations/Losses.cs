using Grader.Contracts.Foundations;

namespace Submission.Foundations;

public sealed class Losses : ILosses
{
    public double Regression(double[] predicted, double[] target) =>
        throw new NotImplementedException("Exercise 3a: a loss of regression.");

    public double CrossEntropy(double[][] logits, long[] labels) =>
        throw new NotImplementedException("Exercise 3a: the cross-entropy of logits and labels.");
}
