using System.Text.RegularExpressions;

namespace Grader.Reporting;

/// <summary>Text that a CI runner would obey if it met it in a log.</summary>
internal static partial class WorkflowCommands
{
    /// <summary>Breaks commands with a zero-width space: "::" at the start of a line, "##[" and "##vso[" anywhere.</summary>
    public static string Neutral(string text) => Command().Replace(text, match => match.Value[..^1] + "\u200B" + match.Value[^1]);

    [GeneratedRegex(@"^[ \t]*::|##(vso)?\[", RegexOptions.Multiline)]
    private static partial Regex Command();
}
