using Grader.Judging.Statistics;
using MathNet.Numerics;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// Pearson's goodness of fit. Its statistic follows χ² only for many expected counts per cell, and at the levels used here the tail is the
/// last part to do so; hence the rule of at least 50 per cell. Rare cells belong in a <see cref="BinomialTest"/>.
/// </summary>
internal static class ChiSquareTest
{
    private const double FewestExpected = 50;

    /// <summary>
    /// The hypothesis that <paramref name="counts"/> come from the cell probabilities <paramref name="probabilities"/>, which add up to 1.
    /// </summary>
    public static Decision Fits(long[] counts, double[] probabilities, double level = ErrorBudget.PerDecision)
    {
        var total = counts.Sum();
        var statistic = Statistic(counts, probabilities, total);
        var freedom = counts.Length - 1;
        return new(
            UpperTail(statistic, freedom) < level, level, total,
            $"shares {Shares(probabilities)}",
            $"shares {Shares(counts.Select(count => (double)count / total))} (χ² = {statistic:G4}, {freedom} degrees of freedom)");
    }

    /// <summary>P(χ²_k ≥ x): the upper incomplete gamma function Q(k/2, x/2).</summary>
    public static double UpperTail(double statistic, int freedom) =>
        statistic <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(freedom / 2.0, statistic / 2);

    private static double Statistic(long[] counts, double[] probabilities, long total)
    {
        if (counts.Length < 2 || counts.Length != probabilities.Length || Math.Abs(probabilities.Sum() - 1) > 1e-9)
        {
            throw new ArgumentException("A goodness of fit needs two cells or more, and probabilities for each that add up to 1.",
                nameof(probabilities));
        }

        return probabilities.Min() * total < FewestExpected
            ? throw new ArgumentException($"The rarest cell expects {probabilities.Min() * total:G3} counts, fewer than {FewestExpected}: "
                + "draw more samples or join cells.", nameof(counts))
            : counts.Zip(probabilities, (count, p) => Math.Pow(count - p * total, 2) / (p * total)).Sum();
    }

    private static string Shares(IEnumerable<double> shares) => string.Join(", ", shares.Select(share => share.ToString("P1")));
}
