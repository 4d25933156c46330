using Grader.Results;

namespace Grader.Reporting.Markdown;

/// <summary>What concerns the hand-in as a whole, and how the points came about.</summary>
internal static class MarkdownTail
{
    public static string Of(HandInResult result) => $"{Messages(result)}{Console(result)}{Origin(result)}";

    private static string Messages(HandInResult result)
    {
        var shown = result.Messages.Take(Sizes.Messages).Select(Message);
        var more = result.Messages.Count - Sizes.Messages;
        return result.Messages.Count == 0
            ? ""
            : $"\n## Messages about the sources\n\n{string.Concat(shown)}{(more > 0 ? $"- … and {Wording.Count(more, "more message")}\n" : "")}";
    }

    private static string Message(SourceMessage message)
    {
        var place = message.File.Length == 0 ? "" : $" {MarkdownText.Code(message.Line > 0 ? $"{message.File}:{message.Line}" : message.File)}";
        return $"- {MarkdownText.Inline(message.Severity)}{place}: {MarkdownText.Inline(message.Text)}\n";
    }

    private static string Console(HandInResult result) => string.IsNullOrEmpty(result.Console)
        ? ""
        : $"\n## What the hand-in wrote to the console\n\n{MarkdownText.Block(result.Console, Sizes.Console, "")}";

    private static string Origin(HandInResult result) =>
        $"\n---\n\nIsolation: {MarkdownText.Inline(result.Isolation.Length > 0 ? result.Isolation : "not stated")}. Seed {result.Seed}. "
        + $"Hand-in {MarkdownText.Inline(result.HandIn.Id)}, content {MarkdownText.Code(result.HandIn.ContentHash)}.\n";
}
