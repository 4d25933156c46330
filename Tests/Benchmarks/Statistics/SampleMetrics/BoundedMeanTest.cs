using Grader.Judging.Statistics;
using MathNet.Numerics.Statistics;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// Tests the mean of a bounded quantity by the empirical Bernstein bound, valid for every n and sharp where the variance is small.
/// </summary>
/// <remarks>Maurer, Pontil, Empirical Bernstein Bounds and Sample-Variance Penalization, 2009 (arXiv 0907.3740), theorem 4.</remarks>
internal static class BoundedMeanTest
{
    /// <summary>The hypothesis that the mean of values in [low, high] is at most <paramref name="margin"/>.</summary>
    public static Decision AtMost(double[] values, double low, double high, double margin, double level = ErrorBudget.PerDecision)
    {
        var (mean, width) = (values.Mean(), HalfWidth(values, low, high, level));
        return new(!(mean - width <= margin), level, values.Length, $"a mean of at most {margin:G4}",
            $"{mean:G4}, and {width:G3} for chance");
    }

    /// <summary>The hypothesis that the mean of values in [low, high] is at least <paramref name="margin"/>.</summary>
    public static Decision AtLeast(double[] values, double low, double high, double margin, double level = ErrorBudget.PerDecision)
    {
        var (mean, width) = (values.Mean(), HalfWidth(values, low, high, level));
        return new(!(mean + width >= margin), level, values.Length, $"a mean of at least {margin:G4}",
            $"{mean:G4}, and {width:G3} for chance");
    }

    /// <summary>
    /// √(2·V·ln(2/α)/n) + 7·(high − low)·ln(2/α)/(3(n − 1)) with the sample variance V; NaN where a value is out of bounds.
    /// </summary>
    public static double HalfWidth(double[] values, double low, double high, double level)
    {
        if (values.Length < 2 || !values.All(value => value >= low && value <= high))
            return double.NaN;

        var log = Math.Log(2 / level);
        return Math.Sqrt(2 * values.Variance() * log / values.Length) + 7 * (high - low) * log / (3.0 * (values.Length - 1));
    }
}
