using Grader.Results;

namespace Grader.Reporting.Markdown;

/// <summary>What the compiler and the intake say about the sources.</summary>
internal static class MarkdownMessages
{
    public static string Of(HandInResult result)
    {
        var shown = string.Concat(result.Messages.Take(Sizes.Messages).Select(Item));
        var count = result.Messages.Count - Sizes.Messages;
        var more = count > 0 ? $"- … and {Wording.Count(count, "more message")}\n" : "";
        return result.Messages.Count == 0 ? "" : $"\n## Messages about the sources\n\n{shown}{more}";
    }

    private static string Item(Message message)
    {
        var location = message.Line > 0 ? $"{message.File}:{message.Line}" : message.File;
        var inFile = message.File.Length == 0 ? "" : $" {MarkdownText.Code(location)}";
        return $"- {message.Severity.Word()}{inFile}: {MarkdownText.Inline(message.Sentence())}\n";
    }
}
