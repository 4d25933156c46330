namespace Grader.Review.Data;

/// <summary>What the page wants to write.</summary>
/// <param name="Version">The version of the mark that it replaces.</param>
/// <param name="Given">Points, a sign, or nothing.</param>
/// <param name="Comment">The comment or reason; may be empty.</param>
public sealed record MarkChange(string Version, string Given, string Comment);
