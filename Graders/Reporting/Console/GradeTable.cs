using Grader.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Reporting.Console;

/// <summary>
/// One row per hand-in, one column per exercise, the points and what a tutor must look at. Columns that do not fit beside each other
/// go on in a table below, which has the names again.
/// </summary>
internal static class GradeTable
{
    /// <summary>What the border and the padding take: so much for each column, and one more.</summary>
    private const int AroundColumn = 3;

    private const int LongestName = 36;

    /// <summary>The narrowest terminal that tables fit; in a narrower one they have this width.</summary>
    private const int LeastWidth = 60;

    private static readonly Style Grey = new(Color.Grey);

    /// <summary>The tables, one below the other.</summary>
    /// <param name="rows">The hand-ins.</param>
    /// <param name="width">Of the terminal, in characters.</param>
    public static IRenderable Of(IReadOnlyList<GradeRow> rows, int width)
    {
        var room = Math.Max(width, LeastWidth) - 1;
        var names = Names(rows, Math.Min(LongestName, room / 3));
        return new Rows(Blocks(Columns(rows), room - Around(names)).Select(block => Table([names, .. block], rows.Count)));
    }

    /// <summary>Explains the signs that <see cref="Of"/> uses.</summary>
    public static Text Legend { get; } = new(TableCell.Key, Grey);

    private static int Around(GradeColumn column) => column.Width + AroundColumn;

    private static IEnumerable<GradeColumn> Columns(IReadOnlyList<GradeRow> rows)
    {
        foreach (var exercise in TableCell.Columns(rows))
            yield return Points(exercise, rows);

        var maximum = GradeRow.MaximumOf(rows);
        yield return new("Points", [.. rows.Select(row => Total(row, maximum))]);
        if (rows.Any(row => row.HasMark))
            yield return new("Mark", [.. rows.Select(row => new CellText(TableCell.Mark(row).Text))]);

        var remarks = rows.Select(row => new CellText(Remarks(row), Grey)).ToList();
        if (remarks.Any(remark => remark.Value.Length > 0))
            yield return new("Remarks", remarks) { IsText = true };
    }

    private static GradeColumn Names(IReadOnlyList<GradeRow> rows, int longest) =>
        new("Hand-in", [.. rows.Select(row => CellText.Shortened(PlainText.Line(row.HandIn.Name), longest))]) { IsText = true };

    private static GradeColumn Points(GradeCell exercise, IReadOnlyList<GradeRow> rows) => new(
        $"{exercise.ShortId}\n/{exercise.MaxTotalText}",
        [.. rows.Select(row => CellText.Of(TableCell.Of(row.Cells.FirstOrDefault(cell => cell.Id == exercise.Id))))]);

    private static CellText Total(GradeRow row, double maximum)
    {
        var cell = TableCell.Total(row);
        return row.IsUnjudged
            ? CellText.Of(cell)
            : new($"{cell.Text}/{Wording.Points(maximum)}", new Style(decoration: Decoration.Bold));
    }

    private static string Remarks(GradeRow row)
    {
        string[] remarks = [row.IsLate ? "late" : "", row.Has(MessageKind.CompilerError) ? "compiler errors" : ""];
        return string.Join(", ", remarks.Where(remark => remark.Length > 0));
    }

    /// <summary>As many columns beside each other as there is room for, at least one.</summary>
    private static List<List<GradeColumn>> Blocks(IEnumerable<GradeColumn> columns, int room)
    {
        List<List<GradeColumn>> blocks = [[]];
        var left = room;
        foreach (var column in columns)
        {
            if (Around(column) > left && blocks[^1].Count > 0)
            {
                blocks.Add([]);
                left = room;
            }

            blocks[^1].Add(column);
            left -= Around(column);
        }

        return blocks;
    }

    private static Table Table(IReadOnlyList<GradeColumn> columns, int rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            var heading = new TableColumn(new Text(column.Title)).NoWrap();
            table.AddColumn(column.IsText ? heading : heading.RightAligned());
        }

        for (var row = 0; row < rows; row++)
            table.AddRow(columns.Select(column => column.Cells[row].Text));

        return table;
    }
}
