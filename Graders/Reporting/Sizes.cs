namespace Grader.Reporting;

/// <summary>How much of a text a report shows; the rest is counted and left out.</summary>
internal static class Sizes
{
    /// <summary>Characters of one part of a check's feedback.</summary>
    public const int Feedback = 4_000;

    /// <summary>Characters of what the hand-in wrote to the console.</summary>
    public const int Console = 4_000;

    /// <summary>Characters of a name, a title or a note.</summary>
    public const int Line = 400;

    /// <summary>Messages of the compiler.</summary>
    public const int Messages = 20;

    /// <summary>Hand-ins in a table on the console.</summary>
    public const int TableRows = 200;
}
