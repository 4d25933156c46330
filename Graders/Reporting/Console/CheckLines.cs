using Grader.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Reporting.Console;

/// <summary>One check in a listing: its line, and indented below it whatever explains the verdict.</summary>
internal static class CheckLines
{
    public static IEnumerable<IRenderable> Of(CheckResult check)
    {
        var cause = check.Cause is { Length: > 0 } text ? $" ({PlainText.Line(text)})" : "";
        var said = check.Outcome is Outcome.Passed or Outcome.Failed ? "" : $": {check.Outcome.Word()}{cause}";
        yield return Indented(2, Columns(2, (check.Outcome.Sign(), check.Outcome.Style(), PlainText.Line(check.Title) + said)));
        if (Explanation(check).ToArray() is { Length: > 0 } lines)
            yield return Indented(6, Columns(15, lines));
    }

    private static IEnumerable<(string Name, Style Style, string Text)> Explanation(CheckResult check)
    {
        var soft = new Style(Color.Grey);
        var summary = check.Feedback is { } feedback ? [("Why", feedback.Summary), .. feedback.NamedParts()] : Array.Empty<(string, string)>();
        return summary.Concat(check.Notes.Select(note => ("Note", note)))
            .Select(part => (part.Item1, soft, PlainText.Capped(part.Item2, Sizes.Feedback)));
    }

    private static Grid Columns(int width, params (string Name, Style Style, string Text)[] rows)
    {
        var grid = new Grid().AddColumn(new GridColumn().Width(width).NoWrap().PadLeft(0).PadRight(0)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var (name, style, text) in rows)
            grid.AddRow(new Text(name, style), new Text(text));

        return grid;
    }

    private static Padder Indented(int left, IRenderable content) => new(content, new Padding(left, 0, 0, 0));
}
