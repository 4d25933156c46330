namespace Grader.Reporting;

/// <summary>
/// The table of points for a spreadsheet or a learning platform: RFC 4180, one row for everybody who gets a mark, one column per
/// exercise, invariant decimal point. Cells that a spreadsheet would take for a formula get an apostrophe in front.
/// </summary>
public static class Gradebook
{
    /// <summary>Writes the hand-ins in the order given; exercises in the order of their first appearance.</summary>
    /// <remarks>Save it as UTF-8 with a byte order mark: without one, Excel misreads names with umlauts.</remarks>
    /// <param name="rows">The hand-ins.</param>
    /// <param name="decimalComma">True for platforms and spreadsheets that read 2,5 and not 2.5.</param>
    public static string Render(IReadOnlyList<GradeRow> rows, bool decimalComma = false)
    {
        string Number(double value) => decimalComma ? Wording.Points(value).Replace('.', ',') : Wording.Points(value);
        var columns = GradebookColumns.Of(rows, Number);
        return CsvTable.Render(
        [
            columns.Select(column => column.Title),
            .. from row in rows
               from person in row.HandIn.Marked
               select columns.Select(column => column.Cell(row, person)),
        ]);
    }
}
