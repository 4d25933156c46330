using Grader.Results;

namespace Grader.Reporting.Markdown;

/// <summary>What the compiler and the intake say about the sources.</summary>
internal static class MarkdownMessages
{
    public static string Of(HandInResult result)
    {
        var shown = result.Messages.Take(Sizes.Messages).Select(Item);
        var more = result.Messages.Count - Sizes.Messages;
        return result.Messages.Count == 0
            ? ""
            : $"\n## Messages about the sources\n\n{string.Concat(shown)}{(more > 0 ? $"- … and {Wording.Count(more, "more message")}\n" : "")}";
    }

    private static string Item(Message message)
    {
        var place = message.File.Length == 0 ? "" : $" {MarkdownText.Code(message.Line > 0 ? $"{message.File}:{message.Line}" : message.File)}";
        return $"- {message.Severity.Word()}{place}: {MarkdownText.Inline(message.Sentence())}\n";
    }
}
