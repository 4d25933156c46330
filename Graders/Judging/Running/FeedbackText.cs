using Grader.Results;

namespace Grader.Judging.Running;

/// <summary>Feedback as plain lines.</summary>
internal static class FeedbackText
{
    public static string? Of(CheckResult result)
    {
        string?[] lines =
        [
            Headline(result),
            Line("Equation", result.Feedback?.Equation),
            Line("Expected", result.Feedback?.Expected),
            Line("Found", result.Feedback?.Found),
            Line("Distance", result.Feedback?.Distance),
            Line("Counterexample", result.Feedback?.Counterexample),
            Line("Hint", result.Feedback?.Hint),
            .. result.Notes.Select(note => Line("Note", note)),
            Line("Source", result.Feedback is null || result.Outcome != Outcome.Failed ? null : result.Cites),
            Line("Replay", result.Feedback?.Replay),
        ];
        var text = string.Join('\n', lines.Where(line => line is not null));
        return text.Length == 0 ? null : text;
    }

    private static string? Headline(CheckResult result) =>
        result.Cause is null ? result.Feedback?.Summary : $"Student error ({result.Cause}): {result.Feedback?.Summary}";

    private static string? Line(string label, string? text) => text is null ? null : $"  {label + ":",-15} {text}";
}
