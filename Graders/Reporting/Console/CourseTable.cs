using Grader.Results;
using Spectre.Console;

namespace Grader.Reporting.Console;

/// <summary>One row per exercise: what the whole course got in it. It stands in place of a table of very many hand-ins.</summary>
internal static class CourseTable
{
    /// <summary>The table.</summary>
    public static Table Of(IReadOnlyList<GradeRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(new Text("Exercise")).NoWrap());
        foreach (var title in (string[])["of", "Mean", "All points", .. Signs.Select(outcome => outcome.Sign())])
            table.AddColumn(new TableColumn(new Text(title)).RightAligned().NoWrap());

        foreach (var exercise in TableCell.Columns(rows))
            table.AddRow(Row(exercise, [.. rows.SelectMany(row => row.Cells).Where(cell => cell.Id == exercise.Id)]));

        return table;
    }

    /// <summary>The outcomes that are counted.</summary>
    private static IReadOnlyList<Outcome> Signs { get; } = [Outcome.NotAttempted, Outcome.StudentError, Outcome.GraderError];

    private static IEnumerable<Text> Row(GradeCell exercise, IReadOnlyList<GradeCell> cells)
    {
        yield return new(exercise.ShortId);
        yield return new(exercise.MaxTotalText);
        yield return new(Wording.Points(cells.Average(cell => cell.Total)));
        yield return Number(cells.Count(cell => cell.IsJudged && !cell.LacksPoints));
        foreach (var outcome in Signs)
            yield return Number(cells.Count(cell => TableCell.Of(cell).Outcome == outcome));
    }

    private static Text Number(int count) => new($"{count}");
}
