using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>Links to the feedback pages, by the name of whose hand-in it is.</summary>
/// <param name="rows">All hand-ins.</param>
internal sealed class HandInLinks(IReadOnlyList<GradeRow> rows)
{
    private readonly Dictionary<string, GradeRow> rowOfHandIn = rows.ToDictionary(row => row.HandIn.Id);

    /// <summary>The link to a hand-in; only its name where the grader failed on all of it, so that there is no page.</summary>
    public Markup To(string id)
    {
        var row = rowOfHandIn[id];
        var name = PlainText.Line(row.HandIn.Name);
        return row.IsUnjudged
            ? Markup.Of($"{name}")
            : Markup.Of($"<a href=\"feedback/{Uri.EscapeDataString(id)}/feedback.html\">{name}</a>");
    }
}
