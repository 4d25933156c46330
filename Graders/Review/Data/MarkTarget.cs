namespace Grader.Review.Data;

/// <summary>What a mark is for.</summary>
/// <param name="HandIn">Id of the hand-in.</param>
/// <param name="Kind">An item of the rubric, a check, a line or a complaint.</param>
/// <param name="Id">Id of the item or check; file and line, "Sampler.cs:41"; path of the complaint.</param>
public sealed record MarkTarget(string HandIn, MarkKind Kind, string Id);

/// <summary>The kinds of marks.</summary>
public enum MarkKind
{
    /// <summary>Points for an item of the rubric.</summary>
    Item,

    /// <summary>Another verdict on a check.</summary>
    Check,

    /// <summary>A comment on a line of the code.</summary>
    Line,

    /// <summary>An answer to a complaint.</summary>
    Complaint,
}
