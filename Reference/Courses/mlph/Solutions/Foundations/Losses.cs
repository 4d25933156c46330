using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class Losses : ILosses
{
    /// <inheritdoc />
    public double Regression(double[] predicted, double[] target) =>
        predicted.Zip(target, (guess, right) => (guess - right) * (guess - right)).Average();

    /// <inheritdoc />
    public double CrossEntropy(double[][] logits, long[] labels) =>
        logits.Zip(labels, (row, label) => LogSumExp(row) - row[label]).Average();

    private static double LogSumExp(double[] row)
    {
        var largest = row.Max();
        return largest + Math.Log(row.Sum(logit => Math.Exp(logit - largest)));
    }
}
