using Grader.Results;

namespace Grader.Judging.Running;

/// <summary>Feedback as plain lines, for the message of a test that does not pass.</summary>
internal static class FeedbackText
{
    public static string? Of(CheckResult result)
    {
        string[] lines =
        [
            .. Headline(result),
            .. (result.Feedback?.NamedParts() ?? []).Select(part => Line(part.Name, part.Text)),
            .. result.Notes.Select(note => Line("Note", note)),
            .. result.Outcome == Outcome.Failed ? [Line("Source", result.Cites)] : Array.Empty<string>(),
        ];
        return lines.Length == 0 ? null : string.Join('\n', lines);
    }

    private static IEnumerable<string> Headline(CheckResult result) => (result.Cause, result.Feedback) switch
    {
        (null, null) => [],
        (null, { } feedback) => [feedback.Summary],
        var (cause, feedback) => [$"Student error ({cause}): {feedback?.Summary}"],
    };

    private static string Line(string label, string text) => $"  {label + ":",-15} {text}";
}
