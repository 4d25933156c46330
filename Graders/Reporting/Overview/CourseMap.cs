using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>Every hand-in by every exercise, a sign for each: what a course can do, and where it fails, at a glance.</summary>
internal static class CourseMap
{
    /// <summary>The map; the hand-ins with the most points come first.</summary>
    public static Markup Of(IReadOnlyList<GradeRow> rows, HandInLinks links)
    {
        var exercises = TableCell.Columns(rows);
        return exercises.Count == 0 ? Markup.Empty : Markup.Of($"""
            <section id="map" aria-labelledby="map.title">
            <h2 id="map.title">Map</h2>
            <div class="wide" role="region" aria-label="Map of hand-ins and exercises" tabindex="0"><table>
            <thead><tr><th scope="col">Hand-in</th>{exercises.Select(Column)}</tr></thead>
            <tbody>
            {rows.OrderByDescending(row => row.Total).Select(row => Row(row, exercises, links))}</tbody>
            </table></div>
            <p class="key">{MapCell.Key.Select(Explained)}</p>
            </section>

            """);
    }

    private static Markup Column(GradeCell exercise) => Markup.Of($"<th scope=\"col\">{exercise.ShortId}</th>");

    private static Markup Row(GradeRow row, IReadOnlyList<GradeCell> exercises, HandInLinks links)
    {
        var cells = row.Cells.ToDictionary(cell => cell.Id);
        var signs = exercises.Select(exercise => Cell(cells.GetValueOrDefault(exercise.Id)));
        return Markup.Of($"""
            <tr><th scope="row">{links.To(row.HandIn.Id)}</th>{signs}</tr>

            """);
    }

    private static Markup Cell(GradeCell? exercise)
    {
        if (exercise is null)
            return Markup.Of($"<td></td>");

        var cell = MapCell.Of(exercise);
        var points = Wording.Range(exercise.Total, exercise.HighestTotal);
        var title = $"{exercise.ShortId}: {points} of {exercise.MaxTotalText}, {cell.Meaning}";
        return Markup.Of($"<td class=\"{cell.Class}\" title=\"{title}\">{cell.Sign}</td>");
    }

    private static Markup Explained(MapCell cell) =>
        Markup.Of($"<span><i class=\"{cell.Class}\">{cell.Sign}</i> {cell.Meaning}</span> ");
}
