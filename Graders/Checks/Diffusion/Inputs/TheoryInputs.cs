using FsCheck.Fluent;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion.Inputs;

/// <summary>Generated inputs of the theory exercises; all shrink to few and round numbers.</summary>
internal static class TheoryInputs
{
    /// <summary>ᾱ in [0.01, 0.99].</summary>
    public static RandomInputs<double> AlphaBars => RandomInputs.Numbers("ᾱ", 0.01, 0.99);

    /// <summary>Points with 1 to 6 coordinates in [−3, 3].</summary>
    public static RandomInputs<double[]> Coordinates(string name) => Lists(name, 1, 6, -3, 3);

    /// <summary>β_1 ≤ … ≤ β_T in [0.001, 0.5], 1 ≤ T ≤ 12.</summary>
    public static RandomInputs<double[]> IncreasingBetas => Lists("β", 1, 12, 0.001, 0.5).Map(betas => betas.Order().ToArray());

    /// <summary>
    /// Lists of <paramref name="fewest"/> to <paramref name="most"/> numbers with three decimals; they shrink to shorter lists of rounder
    /// numbers.
    /// </summary>
    public static RandomInputs<double[]> Lists(string name, int fewest, int most, double low, double high) => RandomInputs.From(
        Gen.Choose(fewest, most)
            .SelectMany(count => Gen.Choose(0, 1000).Select(n => Math.Round(low + (high - low) * n / 1000, 3)).ArrayOf(count)),
        list => Simpler(list, fewest, low, high),
        list => $"{name} = [{string.Join(", ", list)}]");

    private static IEnumerable<double[]> Simpler(double[] list, int fewest, double low, double high)
    {
        if (list.Length > fewest)
        {
            yield return list[..^1];
            yield return list[1..];
        }

        for (var i = 0; i < list.Length; i++)
        {
            foreach (var decimals in new[] { 0, 1, 2 })
            {
                var rounder = Math.Round(list[i], decimals);
                if (rounder != list[i] && rounder >= low && rounder <= high)
                    yield return [.. list[..i], rounder, .. list[(i + 1)..]];
            }
        }
    }
}
