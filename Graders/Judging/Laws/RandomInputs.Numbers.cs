using FsCheck.Fluent;
using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws;

public static partial class RandomInputs
{
    /// <summary>Integers low, …, high, both ends in every law; they shrink towards low.</summary>
    public static RandomInputs<long> Integers(string name, long low, long high) => From(
        Sizes((int)low, (int)high).Select(n => (long)n),
        n => Towards(n, low),
        n => $"{name} = {n}");

    /// <summary>
    /// Numbers in [low, high], both ends in every law, with so many decimals that no rounding hides; they shrink towards fewer decimals
    /// and zero (or low).
    /// </summary>
    public static RandomInputs<double> Numbers(string name, double low, double high) => From(
        WithEnds(low, high, Within(low, high)),
        x => Rounder(x, low, high),
        x => $"{name} = {Text.Number(x)}");

    /// <summary>Lists of <see cref="Numbers"/>; they shrink to shorter lists of rounder numbers.</summary>
    public static RandomInputs<double[]> Lists(string name, int fewest, int most, double low, double high) =>
        ListsOf(Within(low, high), x => Rounder(x, low, high), name, fewest, most);

    /// <summary>Lists of some numbers; they shrink to shorter lists of simpler numbers.</summary>
    private static RandomInputs<double[]> ListsOf(
        FsCheck.Gen<double> numbers, Func<double, IEnumerable<double>> simpler, string name, int fewest, int most) => From(
        Sizes(fewest, most).SelectMany(count => numbers.ArrayOf(count)),
        list => SimplerLists(list, fewest, simpler),
        list => $"{name} = {Text.List(list)}");

    /// <summary>Shorter lists first; then one number after the other becomes a simpler one.</summary>
    /// <param name="list">The list.</param>
    /// <param name="fewest">The least number of entries.</param>
    /// <param name="simpler">Simpler numbers than one.</param>
    internal static IEnumerable<double[]> SimplerLists(double[] list, int fewest, Func<double, IEnumerable<double>> simpler)
    {
        if (list.Length > fewest)
        {
            yield return list[..^1];
            yield return list[1..];
        }

        for (var i = 0; i < list.Length; i++)
        {
            foreach (var number in simpler(list[i]))
                yield return [.. list[..i], number, .. list[(i + 1)..]];
        }
    }

    /// <summary>Numbers between low and high.</summary>
    public static FsCheck.Gen<double> Within(double low, double high) => AnyShare.Select(share => low + (high - low) * share);

    /// <summary>Simpler numbers than n: low, then ever larger parts of the way back to n.</summary>
    public static IEnumerable<long> Towards(long n, long low)
    {
        for (var rest = n - low; rest > 0; rest /= 2)
            yield return n - rest;
    }

    /// <summary>The same number with fewer decimals, and whatever is simplest in the interval.</summary>
    internal static IEnumerable<double> Rounder(double x, double low, double high) =>
        new[] { Math.Clamp(0, low, high), Math.Round(x), Math.Round(x, 1), Math.Round(x, 2), Math.Round(x, 3) }
            .Where(simpler => simpler >= low && simpler <= high && Simplicity(simpler).CompareTo(Simplicity(x)) < 0)
            .Distinct();

    /// <summary>Zero first, then few decimals, then small magnitude.</summary>
    private static (int, double) Simplicity(double x) => (x == 0 ? 0 : 1 + Decimals(x), Math.Abs(x));

    private static int Decimals(double x) => Enumerable.Range(0, 5).First(count => count == 4 || Math.Round(x, count) == x);
}
