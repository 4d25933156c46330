namespace Grader.Judging.Statistics;

/// <summary>
/// How often chance may fail a correct hand-in: at most once in a million, over all statistical decisions of its sheet together. A hand-in
/// is graded on one sheet, so each sheet has this budget for itself, and a new sheet changes no level of another. The levels of the
/// decisions add up (Bonferroni), whether or not the decisions are independent.
/// </summary>
public static class ErrorBudget
{
    /// <summary>The largest probability with which chance fails a correct hand-in on its sheet.</summary>
    public const double PerHandIn = 1e-6;

    /// <summary>The most decisions that the checks of one sheet may make; each has the same level, however many there are.</summary>
    public const int DecisionsPerSheet = 40;

    /// <summary>The level of one decision.</summary>
    public const double PerDecision = PerHandIn / DecisionsPerSheet;
}
