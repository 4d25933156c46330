using Grader.Results;
using Spectre.Console;

namespace Grader.Reporting.Console;

/// <summary>One row per hand-in, one column per exercise, the points and what a tutor must look at.</summary>
internal static class GradeTable
{
    private const int NameWidth = 36;

    private static readonly Style Grey = new(Color.Grey);

    private static readonly Text[] none = [];

    public static Table Of(IReadOnlyList<GradeRow> rows)
    {
        var exercises = TableCell.Columns(rows);
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(new Text("Hand-in")));
        foreach (var exercise in exercises)
            table.AddColumn(RightAligned($"{exercise.ShortId}\n/{exercise.MaxTotalText}"));

        var maximum = GradeRow.MaximumOf(rows);
        var hasMarks = rows.Any(row => row.HasMark);
        table.AddColumn(RightAligned("Points"));
        if (hasMarks)
            table.AddColumn(RightAligned("Mark"));

        table.AddColumn(new TableColumn(new Text("")));
        foreach (var row in rows)
        {
            var cells = exercises.Select(exercise => Cell(row.Cells.FirstOrDefault(candidate => candidate.Id == exercise.Id)));
            var mark = hasMarks ? [new Text(TableCell.Mark(row).Text)] : none;
            table.AddRow([new Text(Name(row)), .. cells, Total(row, maximum), .. mark, new Text(Remarks(row), Grey)]);
        }

        return table;
    }

    /// <summary>Explains the signs that <see cref="Of"/> uses.</summary>
    public static Text Legend { get; } = new(TableCell.Key, Grey);

    private static TableColumn RightAligned(string title) => new TableColumn(new Text(title)).RightAligned().NoWrap();

    private static string Name(GradeRow row)
    {
        var name = PlainText.Line(row.HandIn.Name);
        return name.Length > NameWidth ? $"{name[..(NameWidth - 1)]}…" : name;
    }

    private static Text Cell(GradeCell? exercise)
    {
        var cell = TableCell.Of(exercise);
        return new Text(cell.Text, cell.Outcome.Style());
    }

    private static Text Total(GradeRow row, double maximum)
    {
        var cell = TableCell.Total(row);
        return row.IsUnjudged
            ? new Text(cell.Text, cell.Outcome.Style())
            : new Text($"{cell.Text}/{Wording.Points(maximum)}", new Style(decoration: Decoration.Bold));
    }

    private static string Remarks(GradeRow row)
    {
        string[] remarks = [row.IsLate ? "late" : "", row.Has(MessageKind.CompilerError) ? "compiler errors" : ""];
        return string.Join(", ", remarks.Where(remark => remark.Length > 0));
    }
}
