using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>The mark of a hand-in on its way to a platform.</summary>
/// <param name="HandIn">Whose it is.</param>
/// <param name="Points">The mark; null where nothing was judged.</param>
/// <param name="Maximum">What counts as full marks.</param>
/// <param name="Comment">How the mark comes about, for the student: text of this project's own.</param>
public sealed record ExportedMark(HandInInfo HandIn, double? Points, double Maximum, string Comment)
{
    /// <summary>Why the mark may still change, in words; empty where it is final.</summary>
    public string Preliminary { get; init; } = "";

    /// <summary>The marks of results. The maximum is the same for all.</summary>
    public static IReadOnlyList<ExportedMark> Of(IReadOnlyList<HandInResult> results)
    {
        var rows = results.Select(GradeRow.Of).ToList();
        var maximum = GradeRow.MaximumOf(rows);
        return [.. results.Zip(rows, (result, row) => Of(result, row, maximum))];
    }

    private static ExportedMark Of(HandInResult result, GradeRow row, double maximum)
    {
        var comment = $"Mark: {result.FinalText()} of {Wording.Points(maximum)} ({result.Derivation()})";
        string[] waiting =
        [
            row.WaitingPoints > 0 ? $"{Wording.WaitingMarks(row.WaitingItems, row.WaitingPoints)} to give" : "",
            row.HighestTotal > row.Total ? "points open, since the grader failed in a check" : "",
            row.Quick ? "quick run" : "",
        ];
        return new(result.HandIn, row.IsEmpty ? null : row.Final, maximum, comment)
        {
            Preliminary = string.Join(", ", waiting.Where(reason => reason.Length > 0)),
        };
    }
}
