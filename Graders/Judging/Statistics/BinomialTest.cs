using MathNet.Numerics;

namespace Grader.Judging.Statistics;

/// <summary>Tests a probability by counting, with the exact binomial tail: valid for every n, however rare the event.</summary>
public static class BinomialTest
{
    /// <summary>The hypothesis p ≤ <paramref name="margin"/>.</summary>
    public static Decision AtMost(long hits, long count, double margin, double level = ErrorBudget.PerDecision) =>
        new(UpperTail(hits, count, margin) < level, level, count, $"at most {margin:P2}", Share(hits, count));

    /// <summary>The hypothesis p ≥ <paramref name="margin"/>.</summary>
    public static Decision AtLeast(long hits, long count, double margin, double level = ErrorBudget.PerDecision) =>
        new(LowerTail(hits, count, margin) < level, level, count, $"at least {margin:P2}", Share(hits, count));

    /// <summary>P(X ≥ hits) for X ~ Binomial(count, p): I_p(hits, count − hits + 1).</summary>
    public static double UpperTail(long hits, long count, double p) =>
        Checked(hits, count, p) switch
        {
            0 => 1,
            _ when p == 0 => 0,
            _ when p == 1 => 1,
            _ => SpecialFunctions.BetaRegularized(hits, count - hits + 1, p),
        };

    /// <summary>P(X ≤ hits) for X ~ Binomial(count, p).</summary>
    public static double LowerTail(long hits, long count, double p) => UpperTail(count - Checked(hits, count, p), count, 1 - p);

    private static long Checked(long hits, long count, double p) => count > 0 && hits >= 0 && hits <= count && p is >= 0 and <= 1
        ? hits
        : throw new ArgumentException($"{hits} hits of {count} at p = {p} is no binomial outcome.");

    private static string Share(long hits, long count) => $"{(double)hits / count:P2} ({hits} of {count})";
}
