using FsCheck.Fluent;
using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws;

public static partial class RandomInputs
{
    /// <summary>
    /// Numbers of either sign whose logarithm is uniform, with as many digits as a double has; now and then 0. They shrink towards
    /// magnitude one and fewer digits.
    /// </summary>
    /// <param name="name">How messages call it: "x".</param>
    /// <param name="smallest">The smallest magnitude, above 0.</param>
    /// <param name="largest">The largest magnitude.</param>
    public static RandomInputs<double> Magnitudes(string name, double smallest = 1e-6, double largest = 1e6) => From(
        AnyMagnitude(smallest, largest),
        x => Milder(x, smallest, largest),
        x => $"{name} = {Text.Number(x)}");

    /// <summary>
    /// Positive numbers whose logarithm is uniform: scales, variances, rates. They shrink towards one and fewer digits.
    /// </summary>
    public static RandomInputs<double> Scales(string name, double smallest = 1e-6, double largest = 1e6) => From(
        AnyScale(smallest, largest),
        x => Milder(x, smallest, largest),
        x => $"{name} = {Text.Number(x)}");

    /// <summary>
    /// Lists of numbers as <see cref="Magnitudes"/> has them: magnitudes of every order stand beside each other. They shrink to shorter
    /// lists of milder numbers.
    /// </summary>
    public static RandomInputs<double[]> MagnitudeLists(
        string name, int fewest, int most, double smallest = 1e-6, double largest = 1e6) =>
        ListsOf(AnyMagnitude(smallest, largest), x => Milder(x, smallest, largest), name, fewest, most);

    /// <summary>Lists of numbers as <see cref="Scales"/> has them.</summary>
    public static RandomInputs<double[]> ScaleLists(
        string name, int fewest, int most, double smallest = 1e-6, double largest = 1e6) =>
        ListsOf(AnyScale(smallest, largest), x => Milder(x, smallest, largest), name, fewest, most);

    /// <summary>One in 21 is 0; of the others, as many are above it as below.</summary>
    private static FsCheck.Gen<double> AnyMagnitude(double smallest, double largest) => Gen.Choose(0, 20).SelectMany(
        _ => AnyScale(smallest, largest),
        (kind, scale) => kind switch { 0 => 0, _ when kind % 2 == 0 => scale, _ => -scale });

    private static FsCheck.Gen<double> AnyScale(double smallest, double largest) => AnyShare.Select(share =>
        share switch { 0 => smallest, 1 => largest, _ => smallest * Math.Pow(largest / smallest, share) });

    /// <summary>Numbers in [0, 1] with nine digits; both ends come now and then.</summary>
    private static FsCheck.Gen<double> AnyShare => Gen.Choose(0, 20).SelectMany(_ => Gen.Choose(0, 1_000_000_000),
        (kind, n) => kind switch { 0 => 0, 1 => 1, _ => n / 1e9 });

    /// <summary>±1, or what is allowed next to it, then one and three digits.</summary>
    private static IEnumerable<double> Milder(double x, double smallest, double largest)
    {
        var size = Math.Abs(x);
        var one = Math.Clamp(1, smallest, largest);
        if (size == 0 || size == one)
            yield break;

        yield return Math.CopySign(one, x);
        foreach (var digits in new[] { 1, 3 })
        {
            var step = Math.Pow(10, Math.Floor(Math.Log10(size)) + 1 - digits);
            var rounder = Math.Round(size / step) * step;
            if (rounder != size && rounder >= smallest && rounder <= largest && Math.Round(rounder / step) * step == rounder)
                yield return Math.CopySign(rounder, x);
        }
    }
}
