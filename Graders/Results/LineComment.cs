namespace Grader.Results;

/// <summary>What a person says about a line of the student's code.</summary>
/// <param name="File">Path inside the hand-in.</param>
/// <param name="Line">1-based.</param>
/// <param name="Code">The line as it was when the person looked; empty where it was not written down.</param>
/// <param name="Text">The comment.</param>
public sealed record LineComment(string File, int Line, string Code, string Text);
