using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting.Overview;

/// <summary>Links to the feedback pages, by the name of whose hand-in it is.</summary>
/// <param name="rows">All hand-ins.</param>
internal sealed class HandInLinks(IReadOnlyList<GradeRow> rows)
{
    private readonly Dictionary<string, HandInInfo> handIns = rows.Select(row => row.HandIn).ToDictionary(handIn => handIn.Id);

    /// <summary>The link to a hand-in; only its id where it has no row.</summary>
    public Markup To(string id) => handIns.TryGetValue(id, out var handIn)
        ? Markup.Of($"<a href=\"feedback/{Uri.EscapeDataString(id)}/feedback.html\">{PlainText.Line(handIn.Name)}</a>")
        : Markup.Of($"{id}");
}
