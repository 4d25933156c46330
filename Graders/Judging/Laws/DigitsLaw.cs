using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws;

/// <summary>Numbers that are judged within a wide tolerance have nevertheless the digits of their data type.</summary>
public static class DigitsLaw
{
    /// <summary>Each number is a rounded one with a probability of 0.02 or so: five of them are with 3e-9.</summary>
    private const int Fewest = 5;

    /// <summary>Rounding to four decimals or to half precision would hide within the tolerance.</summary>
    /// <param name="found">Some numbers; fewer than five say nothing.</param>
    /// <param name="what">How messages call them: "samples".</param>
    /// <exception cref="CheckFailedException">All of them are rounded.</exception>
    public static void Holds(double[] found, string what)
    {
        bool All(Func<double, double> rounded) => found.All(x => Math.Abs(x - rounded(x)) < 1e-6 + 1e-7 * Math.Abs(x));
        if (found.Length >= Fewest && (All(x => Math.Round(x, 4)) || All(x => (double)(Half)x)))
        {
            Expect.Fail($"Expected {what} in single precision, but each of them is a rounded number.",
                $"{what} have the digits of single precision", found: string.Join(", ", found.Select(x => $"{x:G7}")));
        }
    }
}
