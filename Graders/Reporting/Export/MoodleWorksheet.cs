namespace Grader.Reporting.Export;

/// <summary>
/// Fills Moodle's offline grading worksheet ("Download grading worksheet", and "Upload grading worksheet" to bring it back). Moodle finds
/// its rows by the number after "Participant", and takes no mark above the maximum.
/// </summary>
public static class MoodleWorksheet
{
    /// <summary>Fills the table in place.</summary>
    /// <exception cref="ExportException">It is no such worksheet, or has another maximum.</exception>
    public static FillReport Fill(PlatformTable table, ColumnNames columns, IReadOnlyList<ExportedMark> marks, FillOptions options)
    {
        var roster = Roster.Of(table, columns);
        var grade = columns.Require(table, "grade");
        int? comments = options.Comments ? columns.Require(table, "comments") : null;
        var maximum = roster.Rows.Select(row => table.Cell(row.Index, columns.Find(table, "maximum"))).FirstOrDefault("");
        var scale = MarkScale.Of(roster.Rows.Select(row => table.Cell(row.Index, grade)), maximum, marks, options);
        return new TableFilling(roster).Fill(marks, (row, mark) =>
        {
            var points = Math.Min(mark.Points!.Value, mark.Maximum);
            table.Fill(row.Index, grade, scale.Text(points));
            if (comments is { } column)
                table.Fill(row.Index, column, mark.Comment);

            return points < mark.Points ? $"the mark {Wording.Points(mark.Points.Value)} is above the maximum, which is filled in." : null;
        });
    }
}
