namespace Grader.Judging.Statistics;

/// <summary>
/// The one-sample test of Kolmogorov and Smirnov with the bound of Dvoretzky, Kiefer and Wolfowitz (constant 2: Massart 1990), which holds
/// for every n and every distribution.
/// </summary>
public static class DistributionTest
{
    /// <summary>
    /// The hypothesis that the distribution function of the sample is within <paramref name="margin"/> of <paramref name="cdf"/>
    /// everywhere.
    /// </summary>
    public static Decision Follows(double[] sample, Func<double, double> cdf, double margin = 0, double level = ErrorBudget.PerDecision)
    {
        var distance = Distance(sample, cdf);
        return new(
            !(distance <= margin + Band(sample.Length, level)), level, sample.Length,
            $"a distribution function within {margin:G3} of the right one, and {Band(sample.Length, level):G3} for chance",
            $"a largest distance of {distance:G3}");
    }

    /// <summary>√(ln(2/α)/2n): the empirical distribution function leaves this band with probability α at most.</summary>
    public static double Band(int count, double level) => Math.Sqrt(Math.Log(2 / level) / (2.0 * count));

    /// <summary>sup |F_n − F|; NaN where a sample is not finite.</summary>
    public static double Distance(double[] sample, Func<double, double> cdf)
    {
        if (sample.Length == 0 || !sample.All(double.IsFinite))
            return double.NaN;

        var sorted = sample.Order().Select(cdf).ToArray();
        return sorted.Select((f, i) => Math.Max(f - (double)i / sorted.Length, (i + 1.0) / sorted.Length - f)).Max();
    }
}
