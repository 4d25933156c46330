using Grader.Results;

namespace Grader.Reporting;

/// <summary>
/// The table of points for a spreadsheet or a learning platform: RFC 4180, one row per hand-in, one column per exercise,
/// invariant decimal point. Cells that a spreadsheet would take for a formula get an apostrophe in front.
/// </summary>
public static class Gradebook
{
    /// <summary>Writes the hand-ins in the order given; exercises in the order of their first appearance.</summary>
    /// <remarks>Save it as UTF-8 with a byte order mark: without one, Excel misreads names with umlauts.</remarks>
    /// <param name="rows">The hand-ins.</param>
    /// <param name="decimalComma">True for platforms and spreadsheets that read 2,5 and not 2.5.</param>
    public static string Render(IReadOnlyList<GradeRow> rows, bool decimalComma = false)
    {
        var exercises = rows.SelectMany(row => row.Cells).Select(cell => cell.Id).Distinct().ToList();
        return CsvTable.Render(
        [
            ["Id", "Name", "Platform id", "Late", "Sheet", .. exercises, "Points", "Maximum", "Remarks", "Content"],
            .. rows.Select(row => Cells(row, exercises, decimalComma)),
        ]);
    }

    private static IEnumerable<string> Cells(GradeRow row, IEnumerable<string> exercises, bool decimalComma)
    {
        string Number(double value) => decimalComma ? Wording.Points(value).Replace('.', ',') : Wording.Points(value);
        var (handIn, points) = (row.HandIn, row.Cells.ToDictionary(cell => cell.Id, cell => cell.Total));
        return
        [
            handIn.Id, PlainText.Line(handIn.Name), PlainText.Line(handIn.PlatformId ?? ""), handIn.Late ? "late" : "", row.Sheet,
            .. exercises.Select(id => points.TryGetValue(id, out var earned) ? Number(earned) : ""),
            .. row.IsUnjudged ? ["", ""] : new[] { Number(row.Total), Number(row.MaxTotal) }, Remarks(row), handIn.ContentHash,
        ];
    }

    /// <summary>Whatever a tutor must look at before entering the points.</summary>
    private static string Remarks(GradeRow row) => string.Join("; ",
    [
        .. row.Outcomes.Where(entry => entry.Outcome is Outcome.StudentError or Outcome.GraderError or Outcome.NotRun)
            .Select(entry => entry.Outcome.Tally(entry.Count)),
        .. Remark(row.HighestTotal > row.Total, $"points open: {Wording.Range(row.Total, row.HighestTotal)}"),
        .. Remark(row.Has(MessageKind.CompilerError), "does not compile in full"),
        .. row.Messages.Where(IsForTheTutor).Select(message => PlainText.Line((message with { Text = message.Sentence() }).ToString())),
        .. row.Changes.Select(change => $"changed by a person: {PlainText.Line(change)}"),
        .. Remark(row.WaitingItems > 0, $"{Wording.WaitingMarks(row.WaitingItems, row.WaitingPoints)} to give"),
        .. Remark(row.Quick, "quick"),
        .. Remark(row.Advisory, "advisory"),
    ]);

    private static IEnumerable<string> Remark(bool applies, string text) => applies ? [text] : [];

    /// <summary>The compiler's messages are for the student, in the feedback.</summary>
    private static bool IsForTheTutor(Message message) => message.Kind is not (MessageKind.CompilerError or MessageKind.CompilerWarning);
}
