using System.Globalization;
using System.Text;
using CsvHelper;

namespace Grader.Reporting.Export;

/// <summary>
/// A CSV file that somebody downloaded. Every row and every cell is kept as it is, formulas too, and so are the separator, the line ends
/// and the byte order mark: the platform that reads it back made them.
/// </summary>
public sealed class PlatformTable
{
    private static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    private readonly bool hasMark;
    private readonly char separator;
    private readonly string lineEnd;
    private readonly bool endsWithLine;
    private readonly List<string[]> rows;

    private PlatformTable(string text, bool hasMark)
    {
        this.hasMark = hasMark;
        separator = Separator(text.Split('\n', 2)[0]);
        lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        endsWithLine = text.EndsWith('\n');
        rows = [.. Records(text)];
        Header = rows.Count == 0 ? throw new ExportException("the file is empty; use it as downloaded.") : rows[0];
        rows.RemoveAt(0);
    }

    /// <summary>The titles of the columns.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The cells of each row below the header.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => rows;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ExportException">It is no CSV file in UTF-8.</exception>
    public static PlatformTable Parse(byte[] file)
    {
        var mark = Encoding.UTF8.Preamble;
        var hasMark = file.AsSpan().StartsWith(mark);
        try
        {
            return new(strict.GetString(file, hasMark ? mark.Length : 0, file.Length - (hasMark ? mark.Length : 0)), hasMark);
        }
        catch (DecoderFallbackException)
        {
            throw new ExportException("the file is not UTF-8; use it as downloaded, or save it as \"CSV UTF-8\".");
        }
        catch (CsvFormatException wrong)
        {
            throw new ExportException($"this is no CSV file ({wrong.Message}); use it as downloaded.");
        }
    }

    /// <summary>The column with a title, in any case; null where there is none.</summary>
    public int? Column(string title) =>
        Header.Index().Where(column => column.Item.Trim().Equals(title, StringComparison.OrdinalIgnoreCase))
            .Select(column => (int?)column.Index).FirstOrDefault();

    /// <summary>A cell's text without blanks around it; empty where the row is too short, or where there is no column.</summary>
    public string Cell(int row, int? column) => column is { } index && index < rows[row].Length ? rows[row][index].Trim() : "";

    /// <summary>The line of the file in which a row begins, counted from 1: cells can have several lines.</summary>
    public int LineOf(int row) => 1 + rows.Take(row).Prepend([.. Header])
        .Sum(cells => 1 + cells.Sum(cell => cell.Count(letter => letter == '\n')));

    /// <summary>Writes a cell.</summary>
    public void Fill(int row, int column, string text)
    {
        while (rows[row].Length <= column)
            rows[row] = [.. rows[row], ""];

        rows[row][column] = text;
    }

    /// <summary>Writes the file with the cells that it has now.</summary>
    public byte[] Render()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new() { NewLine = lineEnd, Separator = separator, Injection = CsvInjection.None }))
        {
            foreach (var row in rows.Prepend([.. Header]))
            {
                foreach (var cell in row)
                    csv.WriteField(cell);

                csv.EndRecord();
            }
        }

        var whole = text.ToString();
        var content = strict.GetBytes(endsWithLine ? whole : whole[..^lineEnd.Length]);
        return hasMark ? [.. Encoding.UTF8.Preamble, .. content] : content;
    }

    private IEnumerable<string[]> Records(string text)
    {
        using var csv = CsvReader.FromText(text, new()
        {
            HasHeader = false,
            Separator = separator,
            SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        while (csv.Read())
            yield return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }

    /// <summary>What the titles are separated by: spreadsheets of many countries write semicolons.</summary>
    private static char Separator(string firstLine) =>
        new[] { ',', ';', '\t' }.MaxBy(candidate => firstLine.Count(letter => letter == candidate));
}
