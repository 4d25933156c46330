using System.Globalization;
using CsvHelper;

namespace Grader.Reporting;

/// <summary>A table as RFC 4180 has it. Cells that a spreadsheet would take for a formula get an apostrophe in front.</summary>
internal static class CsvTable
{
    // Record ends of RFC 4180 whatever the system; "-5" as text would be a formula too.
    private static readonly CsvWriterOptions Rfc4180 = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    /// <summary>Writes the rows, of which the first names the columns.</summary>
    public static string Render(IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Rfc4180))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(cell);

                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
