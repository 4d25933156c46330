using System.Globalization;
using CsvHelper;

namespace Grader.Reporting;

/// <summary>
/// The table of points for a spreadsheet or a learning platform: RFC 4180, one row for everybody who gets a mark, one column per
/// exercise, invariant decimal point. Cells that a spreadsheet would take for a formula get an apostrophe in front.
/// </summary>
public static class Gradebook
{
    // Record ends of RFC 4180 whatever the system; "-5" as text would be a formula too.
    private static readonly CsvWriterOptions Rfc4180 = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    /// <summary>Writes the hand-ins in the order given; exercises in the order of their first appearance.</summary>
    /// <remarks>Save it as UTF-8 with a byte order mark: without one, Excel misreads names with umlauts.</remarks>
    /// <param name="rows">The hand-ins.</param>
    /// <param name="decimalComma">True for platforms and spreadsheets that read 2,5 and not 2.5.</param>
    public static string Render(IReadOnlyList<GradeRow> rows, bool decimalComma = false)
    {
        string Number(double value) => decimalComma ? Wording.Points(value).Replace('.', ',') : Wording.Points(value);
        var columns = GradebookColumns.Of(rows, Number);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Rfc4180))
        {
            WriteRow(csv, columns.Select(column => column.Title));
            foreach (var (row, person) in rows.SelectMany(row => row.HandIn.Marked.Select(person => (row, person))))
                WriteRow(csv, columns.Select(column => column.Cell(row, person)));
        }

        return text.ToString();
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);

        csv.EndRecord();
    }
}
