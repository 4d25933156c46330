using FsCheck;
using FsCheck.Fluent;
using Grader.Judging.Laws;

namespace Grader.Checks.Adversarial.Inputs;

/// <summary>Values of a discriminator on a batch: the sigmoids of logits, from 1e-40 to 1 − 2e-16, in batches of 1 to 300.</summary>
internal static class DiscriminatorValues
{
    private const double Simplest = 0.5;
    private const int MostShown = 8;

    /// <summary>Batches of values, some of which are in a batch twice; they shrink to a single ½.</summary>
    /// <param name="name">How messages call them: "D(x)".</param>
    public static RandomInputs<double[]> Batches(string name) => RandomInputs.From(
        AnyLength.SelectMany(length => AnyValue.ArrayOf(length)).SelectMany(_ => Gen.Choose(0, 1), WithRepetition),
        Simpler,
        values => $"{name} = {Shown(values)}");

    private static Gen<int> AnyLength =>
        Gen.Choose(0, 9).SelectMany(kind => kind == 0 ? Gen.Choose(30, 299) : RandomInputs.Sizes(1, 6));

    /// <summary>Every other value is a usual one; the others come as near to 0 and 1 as they may.</summary>
    private static Gen<double> AnyValue => Gen.Choose(0, 1)
        .SelectMany(kind => kind == 0 ? Gen.Choose(-4_000_000, 4_000_000) : Gen.Choose(-92_000_000, 36_000_000))
        .Select(n => Sigmoid(n / 1e6));

    private static double[] WithRepetition(double[] values, int repeated) => [.. values, .. values[..repeated]];

    private static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));

    /// <summary>Half of many values or one value less; then one value after the other becomes ½.</summary>
    private static IEnumerable<double[]> Simpler(double[] values)
    {
        if (values.Length > MostShown)
            yield return values[..(values.Length / 2)];

        if (values.Length > 1)
            yield return values[1..];

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != Simplest)
                yield return [.. values[..i], Simplest, .. values[(i + 1)..]];
        }
    }

    private static string Shown(double[] values) => values.Length <= MostShown
        ? $"[{string.Join(", ", values)}]"
        : $"[{string.Join(", ", values[..MostShown])}, …] ({values.Length} values)";
}
