using MathNet.Numerics.Statistics;

namespace Grader.Judging.Statistics;

/// <summary>
/// Tests the mean of a quantity without bounds, such as a loss, by the central limit theorem. That theorem promises little this far
/// out: for n ≥ 5000 and the skewness of a squared error, z = 6.5 (nominally 4·10⁻¹¹) keeps the level of 2.5·10⁻⁸ with a wide margin; for
/// n ≥ 1000, z = 8 (nominally 6·10⁻¹⁶, to be multiplied by exp(skewness·z³/3√n) at worst) keeps it up to a skewness of 3.
/// </summary>
public static class MeanTest
{
    /// <summary>Standard errors beyond the margin that reject.</summary>
    public const double Z = 6.5;

    /// <summary>As many, where there are fewer than <see cref="ManySamples"/>.</summary>
    public const double WideZ = 8;

    /// <summary>The fewest samples for which <see cref="Z"/> is meant.</summary>
    public const int ManySamples = 5000;

    /// <summary>The fewest samples for which <see cref="WideZ"/> is meant.</summary>
    public const int FewestSamples = 1000;

    /// <summary>
    /// The hypothesis that the mean is at most <paramref name="margin"/>. Where that is above 0, chance is allowed for up to as much
    /// again: a single value can make the standard error as large as the mean.
    /// </summary>
    public static Decision AtMost(double[] values, double margin)
    {
        var (mean, error) = Estimate(values);
        var allowance = Allowance(values, error, most: margin > 0 ? margin : double.MaxValue);
        return new(!(mean - allowance <= margin), ErrorBudget.PerDecision, values.Length, $"a mean of at most {margin:G5}",
            Found(mean, error));
    }

    /// <summary>The hypothesis that the mean is at least <paramref name="margin"/>.</summary>
    public static Decision AtLeast(double[] values, double margin)
    {
        var (mean, error) = Estimate(values);
        var allowance = Allowance(values, error, most: double.MaxValue);
        return new(!(mean + allowance >= margin), ErrorBudget.PerDecision, values.Length, $"a mean of at least {margin:G5}",
            Found(mean, error));
    }

    /// <summary>
    /// The hypothesis that the mean is within <paramref name="margin"/> of <paramref name="expected"/>. Chance is allowed for as in
    /// <see cref="AtMost"/>.
    /// </summary>
    public static Decision Near(double[] values, double expected, double margin)
    {
        var (mean, error) = Estimate(values);
        var allowance = Allowance(values, error, most: margin > 0 ? margin : double.MaxValue);
        return new(!(Math.Abs(mean - expected) <= margin + allowance), ErrorBudget.PerDecision, values.Length,
            $"a mean of {expected:G5} ± {margin:G3}", Found(mean, error));
    }

    /// <summary>What chance may add to the mean; not a number, so that nothing is within it, where the error overflows.</summary>
    private static double Allowance(double[] values, double error, double most)
    {
        var critical = values.Length >= ManySamples ? Z : WideZ;
        return double.IsFinite(error) ? Math.Min(critical * error, most) : double.NaN;
    }

    private static (double Mean, double Error) Estimate(double[] values) => values.Length >= FewestSamples
        ? (values.Mean(), values.StandardDeviation() / Math.Sqrt(values.Length))
        : throw new ArgumentException(
            $"{values.Length} values are too few for the central limit theorem at z = {WideZ}: at least {FewestSamples}.", nameof(values));

    private static string Found(double mean, double error) => $"{mean:G5} ± {error:G2} (one standard error)";
}
