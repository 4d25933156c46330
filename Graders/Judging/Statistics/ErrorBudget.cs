namespace Grader.Judging.Statistics;

/// <summary>
/// How often chance may fail a correct hand-in: at most once in a million, over all its statistical checks together. The parts add up
/// (Bonferroni), whether or not the checks are independent.
/// </summary>
public static class ErrorBudget
{
    /// <summary>For one hand-in.</summary>
    public const double PerHandIn = 1e-6;

    /// <summary>How many decisions share it.</summary>
    public const int Decisions = 40;

    /// <summary>The level of each.</summary>
    public const double PerDecision = PerHandIn / Decisions;
}
