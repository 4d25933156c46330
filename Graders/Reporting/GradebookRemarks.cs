using Grader.Results;

namespace Grader.Reporting;

/// <summary>Whatever a tutor must look at before entering the points of a row.</summary>
internal static class GradebookRemarks
{
    /// <summary>The remarks on a hand-in for one of its members.</summary>
    /// <param name="rows">All hand-ins: some remarks are about several.</param>
    public static Func<GradeRow, string, string> For(IReadOnlyList<GradeRow> rows)
    {
        var several = SeveralHandIns.Of(rows.Select(row => row.HandIn));
        return (row, person) => string.Join("; ", Of(row).Concat(several.Where(same => IsAbout(same, row, person)).Select(Text)));
    }

    private static IEnumerable<string> Of(GradeRow row) =>
    [
        .. row.Outcomes.Where(entry => entry.Outcome is Outcome.StudentError or Outcome.GraderError or Outcome.NotRun)
            .Select(entry => entry.Outcome.Tally(entry.Count)),
        .. Remark(row.HighestTotal > row.Total, $"points open: {Wording.Range(row.Total, row.HighestTotal)}"),
        .. Remark(row.Has(MessageKind.CompilerError), "does not compile in full"),
        .. row.Messages.Where(IsForTheTutor).Select(message => PlainText.Line((message with { Text = message.Sentence() }).ToString())),
        .. row.Changes.Select(change => $"changed by a person: {PlainText.Line(change)}"),
        .. Remark(row.WaitingItems > 0, $"{Wording.WaitingMarks(row.WaitingItems, row.WaitingPoints)} to give"),
        .. Remark(row.Lateness is { Hours: null }, "time of hand-in not known: nothing deducted for lateness"),
        .. Remark(row.Quick, "quick"),
        .. Remark(row.Advisory, "advisory"),
    ];

    private static bool IsAbout((string Person, IReadOnlyList<string> HandIns) several, GradeRow row, string person) =>
        several.HandIns.Contains(row.HandIn.Id)
        && (several.Person.Equals(person, StringComparison.OrdinalIgnoreCase) || several.Person == row.HandIn.PlatformId);

    private static string Text((string Person, IReadOnlyList<string> HandIns) several) =>
        $"in {Wording.Count(several.HandIns.Count, "hand-in")} ({string.Join(", ", several.HandIns)}): {SeveralHandIns.Rule}";

    private static IEnumerable<string> Remark(bool applies, string text) => applies ? [text] : [];

    /// <summary>The compiler's messages are for the student, in the feedback.</summary>
    private static bool IsForTheTutor(Message message) => message.Kind is not (MessageKind.CompilerError or MessageKind.CompilerWarning);
}
