namespace Grader.Cli.Intake;

/// <summary>Something about the input that a tutor should know: one line, and grading goes on.</summary>
/// <param name="Where">Path inside the input, fit for display; empty where the whole input is meant.</param>
/// <param name="Text">What is wrong, what was done about it, and the remedy.</param>
internal sealed record Problem(string Where, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Where.Length == 0 ? Text : $"{Where}: {Text}";
}
