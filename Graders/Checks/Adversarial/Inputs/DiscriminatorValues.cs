using FsCheck.Fluent;
using Grader.Judging.Laws;

namespace Grader.Checks.Adversarial.Inputs;

/// <summary>Values of a discriminator on a batch: 1 to 6 numbers between 2e-9 and 1 − 2e-9, the sigmoids of logits of −20 to 20.</summary>
internal static class DiscriminatorValues
{
    private const double Simplest = 0.5;

    /// <summary>Batches of values; they shrink to a single ½.</summary>
    /// <param name="name">How messages call them: "D(x)".</param>
    public static RandomInputs<double[]> Batches(string name) => RandomInputs.From(
        Gen.Choose(1, 6).SelectMany(length => Gen.Choose(-20_000, 20_000).Select(n => Sigmoid(n / 1000.0)).ArrayOf(length)),
        Simpler,
        values => $"{name} = [{string.Join(", ", values)}]");

    private static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));

    /// <summary>One value less; then one value after the other becomes ½.</summary>
    private static IEnumerable<double[]> Simpler(double[] values)
    {
        if (values.Length > 1)
            yield return values[1..];

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != Simplest)
                yield return [.. values[..i], Simplest, .. values[(i + 1)..]];
        }
    }
}
