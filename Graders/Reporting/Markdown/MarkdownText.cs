using System.Text.RegularExpressions;

namespace Grader.Reporting.Markdown;

/// <summary>
/// Escapes text for Markdown, so that it never becomes markup, HTML, a link, a mention or a reference to an issue.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>One line of running text. It must not stand at the start of a line, where "1." would begin a list.</summary>
    public static string Inline(string text)
    {
        var escaped = Special().Replace(PlainText.Line(text), match => match.Value switch
        {
            "&" => "&amp;",
            "<" => "&lt;",
            ">" => "&gt;",
            var mark => "\\" + mark,
        });
        // A zero-width space breaks up what GitHub would turn into a link: @name, #1, http://, www.
        return Linked().Replace(escaped, match => match.Value + "\u200B");
    }

    /// <summary>One line in a code span.</summary>
    public static string Code(string text)
    {
        var line = PlainText.Line(text);
        var fence = Fence(line, 1);
        return fence.Length > 1 ? $"{fence} {line} {fence}" : $"{fence}{line}{fence}";
    }

    /// <summary>Several lines in a fenced block, each line and fence indented.</summary>
    public static string Block(string text, int length, string indent)
    {
        var clean = WorkflowCommands.Neutral(PlainText.Capped(text.TrimEnd(), length));
        var fence = Fence(clean, 3);
        var lines = clean.Split('\n').Prepend(fence + "text").Append(fence);
        return string.Concat(lines.Select(line => $"{indent}{line}\n"));
    }

    // Longer than every run of backticks inside, which therefore cannot end it.
    private static string Fence(string text, int least)
    {
        var longest = Backticks().Matches(text).Select(match => match.Length).DefaultIfEmpty(0).Max();
        return new string('`', Math.Max(least, longest + 1));
    }

    [GeneratedRegex(@"[\\`*_\[\]{}<>&|~$]")]
    private static partial Regex Special();

    [GeneratedRegex(@"[@#](?=\w)|:(?=//)|\bwww(?=\.)|\bGH(?=-\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Linked();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
