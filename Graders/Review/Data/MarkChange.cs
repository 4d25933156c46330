namespace Grader.Review.Data;

/// <summary>What the page wants to write.</summary>
/// <param name="Version">The version of the mark that it replaces.</param>
/// <param name="Given">Points, a sign, or nothing; of a line its code.</param>
/// <param name="Comment">The comment, reason or answer; may be empty.</param>
public sealed record MarkChange(string Version, string Given, string Comment);
