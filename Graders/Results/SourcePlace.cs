namespace Grader.Results;

/// <summary>A line of a hand-in.</summary>
/// <param name="File">Path inside the hand-in.</param>
/// <param name="Line">1-based.</param>
public sealed record SourcePlace(string File, int Line);
