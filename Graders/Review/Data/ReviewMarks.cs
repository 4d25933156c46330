namespace Grader.Review.Data;

/// <summary>What persons have written about a hand-in.</summary>
/// <param name="HandIn">Its id.</param>
/// <param name="Problem">Why its marks cannot be used or changed; null where they can.</param>
/// <param name="Items">By id of the item.</param>
/// <param name="Checks">Changed verdicts, by id of the check.</param>
public sealed record ReviewMarks(
    string HandIn, string? Problem, IReadOnlyDictionary<string, WrittenMark> Items, IReadOnlyDictionary<string, WrittenMark> Checks)
{
    /// <summary>Comments on lines, by file and line: "Sampler.cs:41".</summary>
    public IReadOnlyDictionary<string, WrittenMark> Lines { get; init; } = new Dictionary<string, WrittenMark>();

    /// <summary>Answers to complaints, by path of the complaint.</summary>
    public IReadOnlyDictionary<string, WrittenMark> Answers { get; init; } = new Dictionary<string, WrittenMark>();

    /// <summary>What somebody should know who looks at these marks, which count; null for nothing.</summary>
    public string? Note { get; init; }
}
