using Grader.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Reporting.Console;

/// <summary>One check in a listing: its line, and what explains the verdict, indented below it.</summary>
internal static class CheckLines
{
    /// <summary>The check with its explanation.</summary>
    /// <param name="check">The check.</param>
    /// <param name="longest">Characters of one part of its feedback.</param>
    public static IEnumerable<IRenderable> Of(CheckResult check, int longest)
    {
        yield return Title(check);
        if (Explanation(check, longest).ToArray() is { Length: > 0 } lines)
            yield return Indented(6, Columns(15, lines));
    }

    /// <summary>The check's line alone.</summary>
    public static IRenderable Title(CheckResult check)
    {
        var cause = check.Cause is { Length: > 0 } text ? $" ({PlainText.Line(text)})" : "";
        var outcome = check.Outcome is Outcome.Passed or Outcome.Failed ? "" : $": {check.Outcome.Word()}{cause}";
        var informs = check.InformsOnly ? " (for information, no points)" : "";
        var line = PlainText.Line(check.Title) + outcome + informs;
        return Indented(2, Columns(2, (check.Outcome.Sign(), check.Outcome.Style(), line)));
    }

    private static IEnumerable<(string Name, Style Style, string Text)> Explanation(CheckResult check, int longest)
    {
        var grey = new Style(Color.Grey);
        (string Name, string Text)[] feedback = check.Feedback is { } given ? [("Why", given.Summary), .. given.NamedParts()] : [];
        return feedback.Concat(check.Notes.Select(note => (Name: "Note", Text: note)))
            .Select(part => (part.Name, grey, PlainText.Capped(part.Text, longest)));
    }

    private static Grid Columns(int width, params (string Name, Style Style, string Text)[] rows)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn().Width(width).NoWrap().PadLeft(0).PadRight(0))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var (name, style, text) in rows)
            grid.AddRow(new Text(name, style), new Text(text));

        return grid;
    }

    private static Padder Indented(int left, IRenderable content) => new(content, new Padding(left, 0, 0, 0));
}
