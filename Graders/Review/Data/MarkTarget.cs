namespace Grader.Review.Data;

/// <summary>What a mark is for.</summary>
/// <param name="HandIn">Id of the hand-in.</param>
/// <param name="Kind">An item of the rubric, or a check.</param>
/// <param name="Id">Id of the item or check.</param>
public sealed record MarkTarget(string HandIn, MarkKind Kind, string Id);

/// <summary>The kinds of marks.</summary>
public enum MarkKind
{
    /// <summary>Points for an item of the rubric.</summary>
    Item,

    /// <summary>Another verdict on a check.</summary>
    Check,
}
