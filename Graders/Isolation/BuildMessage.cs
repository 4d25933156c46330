namespace Grader.Isolation;

/// <summary>One message of the compiler about a hand-in. Its texts are the student's as much as the compiler's: escape them.</summary>
/// <param name="Severity">"error", "warning" or "note".</param>
/// <param name="File">Path of the file as it was given; empty where the message is about no file.</param>
/// <param name="Line">1-based; 0 where there is none.</param>
/// <param name="Text">The message.</param>
public sealed record BuildMessage(string Severity, string File, int Line, string Text);
