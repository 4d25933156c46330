using Grader.Results;

namespace Grader.Reporting.Markdown;

/// <summary>What a person says besides points: answers to complaints, and comments on lines of the code.</summary>
internal static class MarkdownRemarks
{
    public static string Of(HandInResult result) =>
        Section("Answer to your complaint", result.Answers.Select(answer => MarkdownText.Inline(answer.Text)))
        + Section("Comments on your code", result.LineComments.Select(Line));

    private static string Line(LineComment comment)
    {
        var code = comment.Code.Length == 0 ? "" : $" {MarkdownText.Code(comment.Code)}";
        return $"{MarkdownText.Code($"{comment.File}:{comment.Line}")}{code}: {MarkdownText.Inline(comment.Text)}";
    }

    private static string Section(string title, IEnumerable<string> items)
    {
        var lines = string.Concat(items.Select(item => $"- {item}\n"));
        return lines.Length == 0 ? "" : $"\n## {title}\n\n{lines}";
    }
}
