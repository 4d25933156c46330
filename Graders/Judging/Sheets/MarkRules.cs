using Grader.Results;

namespace Grader.Judging.Sheets;

/// <summary>How a sheet makes a mark of points: what it deducts for lateness, and how it rounds. By default points are the mark.</summary>
public sealed record MarkRules
{
    /// <summary>What is deducted from late hand-ins; null for nothing.</summary>
    public LatePolicy? Late { get; init; }

    /// <summary>When hand-ins are due, where the sheet says so.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Marks are rounded to a multiple of this; null for no rounding.</summary>
    public double? Rounding { get; init; }

    /// <summary>The result with what the rules say about it.</summary>
    public HandInResult ApplyTo(HandInResult result) => result with
    {
        Lateness = Late?.For(Due, result.HandIn.SubmittedAt, result.MaxTotal),
        Rounding = Rounding,
    };
}
