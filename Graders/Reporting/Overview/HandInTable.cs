using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting.Overview;

/// <summary>One row for each hand-in. The script of the page makes it sortable and searchable.</summary>
internal static class HandInTable
{
    public static Markup Of(IReadOnlyList<GradeRow> rows, HandInLinks links)
    {
        var exercises = TableCell.Columns(rows);
        var hasMarks = rows.Any(row => row.HasMark);
        var tellsWaiting = !WaitAlike(rows);
        var mark = hasMarks ? Markup.Of($"<th scope=\"col\">Mark</th>") : Markup.Empty;
        return Markup.Of($"""
            <section id="hand-ins" aria-labelledby="hand-ins.title">
            <h2 id="hand-ins.title">Hand-ins</h2>
            <p class="search" hidden=""><label>Search <input type="search" autocomplete="off"/></label> <output></output></p>
            <div class="wide" role="region" aria-label="Table of hand-ins" tabindex="0"><table>
            <thead><tr><th scope="col">Name</th><th scope="col">Points</th>{mark}{exercises.Select(Column)}
            <th scope="col">Remarks</th></tr></thead>
            <tbody>
            {rows.Select(row => Row(row, exercises, links, hasMarks, Remarks(row, tellsWaiting)))}</tbody>
            </table></div>
            <p class="key">{TableCell.Key}</p>
            </section>

            """);
    }

    private static Markup Column(GradeCell exercise) =>
        Markup.Of($"<th scope=\"col\">{exercise.ShortId} <small>of {exercise.MaxTotalText}</small></th>");

    /// <summary>Whether as many marks of a person are missing in every row: said once, it need not be said in each.</summary>
    public static bool WaitAlike(IReadOnlyList<GradeRow> rows) => rows.Select(row => row.WaitingItems).Distinct().Count() <= 1;

    private static Markup Row(GradeRow row, IReadOnlyList<GradeCell> exercises, HandInLinks links, bool hasMarks, string remarks)
    {
        var cells = row.Cells.ToDictionary(cell => cell.Id);
        var points = exercises.Select(exercise => Cell(TableCell.Of(cells.GetValueOrDefault(exercise.Id))));
        var mark = hasMarks ? Cell(TableCell.Mark(row)) : Markup.Empty;
        return Markup.Of($"""
            <tr><th scope="row">{links.To(row.HandIn.Id)}</th>{Cell(TableCell.Total(row))}{mark}{points}<td>{remarks}</td></tr>

            """);
    }

    private static Markup Cell(TableCell cell) => cell.Outcome == Outcome.Passed
        ? Markup.Of($"<td class=\"points\">{cell.Text}</td>")
        : Markup.Of($"<td class=\"points {OutcomeBadge.Class(cell.Outcome)}\">{cell.Text}</td>");

    private static string Remarks(GradeRow row, bool tellsWaiting) => string.Join(", ",
    [
        .. row.IsLate ? ["late"] : Array.Empty<string>(),
        .. row.Outcomes.Where(entry => entry.Outcome is not (Outcome.Passed or Outcome.NotRun))
            .Select(entry => entry.Outcome.Tally(entry.Count)),
        .. tellsWaiting && row.WaitingItems > 0 ? [$"{row.WaitingItems} to mark"] : Array.Empty<string>(),
    ]);
}
