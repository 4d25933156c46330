using System.Globalization;
using CsvHelper;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>
/// The table of points for a spreadsheet or a learning platform: RFC 4180, one row per hand-in, one column per exercise,
/// invariant decimal point. Cells that a spreadsheet would take for a formula get an apostrophe in front.
/// </summary>
public static class Gradebook
{
    // Record ends of RFC 4180 whatever the system; "-5" as text would be a formula too.
    private static readonly CsvWriterOptions Rfc4180 = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    /// <summary>Writes the hand-ins in the order given; exercises in the order of their first appearance.</summary>
    /// <remarks>Save it as UTF-8 with a byte order mark: without one, Excel misreads names with umlauts.</remarks>
    /// <param name="results">The hand-ins.</param>
    /// <param name="decimalComma">True for platforms and spreadsheets that read 2,5 and not 2.5.</param>
    public static string Render(IReadOnlyList<HandInResult> results, bool decimalComma = false)
    {
        var exercises = results.SelectMany(result => result.Exercises).Select(exercise => exercise.Id).Distinct().ToList();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Rfc4180))
        {
            WriteRow(csv, ["Id", "Name", "Platform id", "Late", "Sheet", .. exercises, "Points", "Maximum", "Remarks", "Content"]);
            foreach (var result in results)
                WriteRow(csv, Row(result, exercises, decimalComma));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Row(HandInResult result, IEnumerable<string> exercises, bool decimalComma)
    {
        string Number(double value) => decimalComma ? Wording.Points(value).Replace('.', ',') : Wording.Points(value);
        var (handIn, points) = (result.HandIn, result.Exercises.ToDictionary(exercise => exercise.Id, exercise => exercise.Total));
        return
        [
            handIn.Id, PlainText.Line(handIn.Name), PlainText.Line(handIn.PlatformId ?? ""), handIn.Late ? "late" : "", result.Sheet,
            .. exercises.Select(id => points.TryGetValue(id, out var earned) ? Number(earned) : ""),
            Number(result.Total), Number(result.MaxTotal), Remarks(result), handIn.ContentHash,
        ];
    }

    // Whatever a tutor must look at before entering the points.
    private static string Remarks(HandInResult result) => string.Join("; ",
        result.Outcomes()
            .Where(entry => entry.Outcome is Outcome.StudentError or Outcome.GraderError or Outcome.NotRun)
            .Select(entry => entry.Outcome.Tally(entry.Count))
            .Concat(result.Messages.Any(message => message.Severity == "error") ? ["does not compile in full"] : [])
            .Concat(result.Messages.Where(IsAboutTheInput).Select(message => PlainText.Line(message.File.Length == 0 ? message.Text : $"{message.File}: {message.Text}")))
            .Concat(result.WaitingItems > 0 ? [$"{Wording.Count(result.WaitingItems, "mark")} of a person to give"] : [])
            .Concat(result.Quick ? ["quick"] : [])
            .Concat(result.Advisory ? ["advisory"] : []));

    // The compiler's messages have a line; those of whoever unpacked the hand-in have none.
    private static bool IsAboutTheInput(SourceMessage message) => message is { Severity: "warning", Line: 0 };

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);

        csv.EndRecord();
    }
}
