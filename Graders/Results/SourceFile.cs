namespace Grader.Results;

/// <summary>One C# file of a hand-in.</summary>
/// <param name="Path">Relative to the hand-in, with forward slashes; shown in messages and never opened.</param>
/// <param name="Text">Its text, already decoded.</param>
public sealed record SourceFile(string Path, string Text);
