using Grader.Judging.Comparisons;
using Grader.Judging.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Compares moments of draws with the right ones. Where they are estimated, each number is allowed 8 standard errors: nominally 1.2e-15,
/// and for the skewness of products of normal numbers (2.8, 10000 draws) not more than 2e-14, which keeps the level for thousands of
/// numbers.
/// </summary>
internal static class MomentTest
{
    /// <summary>How far entries may be off, in units of standard deviations.</summary>
    public const double Margin = 0.001;

    /// <summary>The bound on R² of what is to be forgotten, and of what is to be used.</summary>
    public const double Explained = 0.05;

    /// <summary>What 8 standard errors of R² = 0.05 are, 2·√R²·(1 − R²)/√n each, for 10000 draws.</summary>
    private const double ExplainedAllowance = 0.035;

    private const double Z = 8;

    /// <summary>The hypothesis that the last numbers of the draws have these moments.</summary>
    public static Decision Near(DrawnMoments found, GaussianData right)
    {
        Expect.AtLeast(found.Mean.Length, right.Dimension, "a state has as many numbers as its law", what: "how many numbers a state has");
        var (excess, text) = Entries(found, right).MaxBy(entry => double.IsNaN(entry.Excess) ? double.MaxValue : entry.Excess);
        return Of(found, !(excess <= Margin), $"mean and covariance within {Margin} standard deviations of the right ones", text);
    }

    /// <summary>The hypothesis that the first numbers of the draws explain little of each other number.</summary>
    public static Decision Forgets(DrawnMoments found, int first)
    {
        var explained = Shares(found, first).Max();
        return Of(found, !(explained <= Explained + Allowance(found)), $"R² of at most {Explained} for each number", Text(explained));
    }

    /// <summary>The hypothesis that the first numbers of the draws explain something of some other number.</summary>
    public static Decision Uses(DrawnMoments found, int first)
    {
        var explained = Shares(found, first).Max();
        return Of(found, !(explained >= Explained - Allowance(found)), $"R² of at least {Explained} for one number", Text(explained));
    }

    private static double Allowance(DrawnMoments found) => found.IsExact ? 0 : ExplainedAllowance;

    /// <summary>The decision; of one draw where nothing is left to chance.</summary>
    private static Decision Of(DrawnMoments found, bool rejected, string expected, string text) => new(
        rejected, ErrorBudget.PerDecision, found.Count, expected, found.IsExact ? text : $"{text}, estimated from {found.Count} draws");

    private static string Text(double explained) => $"at most R² = {explained:G3}";

    private static IEnumerable<(double Excess, string Text)> Entries(DrawnMoments found, GaussianData right)
    {
        var size = right.Dimension;
        var first = found.Mean.Length - size;
        double Variance(int i) => right.Covariance[i * (size + 1)];
        var least = 1e-6 * Enumerable.Range(0, size).Max(Variance);
        double Scale(int i) => Math.Sqrt(Math.Max(Variance(i), least));
        for (var i = 0; i < size; i++)
        {
            yield return Entry($"mean[{i}]", found.Mean[first + i], right.Mean[i], found.MeanError(first + i), Scale(i));
            for (var j = 0; j <= i; j++)
            {
                yield return Entry($"covariance[{i}, {j}]",
                    found.Covariance(first + i, first + j), right.Covariance[i * size + j],
                    found.CovarianceError(first + i, first + j), Scale(i) * Scale(j));
            }
        }
    }

    private static (double Excess, string Text) Entry(string what, double found, double right, double error, double scale) =>
        ((Math.Abs(found - right) - Z * error) / scale, $"{what} = {found:G5}, and {right:G5} is right");

    /// <summary>R² of each number after the first ones, in a linear regression on these.</summary>
    private static IEnumerable<double> Shares(DrawnMoments found, int first)
    {
        var causes = Matrix<double>.Build.Dense(first, first, found.Covariance);
        return Enumerable.Range(first, found.Mean.Length - first).Select(i =>
        {
            var joint = Vector<double>.Build.Dense(first, cause => found.Covariance(cause, i));
            return joint * causes.Solve(joint) / found.Covariance(i, i);
        });
    }
}
