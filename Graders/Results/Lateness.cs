namespace Grader.Results;

/// <summary>When a hand-in came, compared with when it was due, and what its sheet deducts for that.</summary>
/// <param name="Rule">The sheet's rule in words: "10 % of 17 points for each day begun, at most 50 %, after 1 h of grace".</param>
/// <param name="Points">Points that the rule deducts; 0 where the hand-in came in time, or where nobody knows when it came.</param>
public sealed record Lateness(string Rule, double Points)
{
    /// <summary>Hours after the due date, zero or less where it came in time; null where nobody knows.</summary>
    public double? Hours { get; init; }
}
