namespace Grader.Tests.Isolation;

/// <summary>How one contract of a hostile hand-in ends when it is called once, or one of its checks.</summary>
/// <param name="Subject">Name of the contract or check.</param>
/// <param name="Outcome">
/// Of a contract "answers", "NotAttempted", or a <see cref="Grader.Isolation.StudentFault"/>; of a check an
/// <see cref="Grader.Results.Outcome"/>.
/// </param>
/// <param name="Text">A part of the message; empty for any message.</param>
internal sealed record Expectation(string Subject, string Outcome, string Text)
{
    public static Expectation Parse(string line)
    {
        var parts = line.Split(' ', 3);
        return new(parts[0], parts[1], parts.Length > 2 ? parts[2] : "");
    }
}
