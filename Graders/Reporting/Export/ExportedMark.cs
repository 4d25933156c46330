using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>The mark of a hand-in on its way to a platform.</summary>
/// <param name="HandIn">Whose it is.</param>
/// <param name="Points">The mark; null where nothing was judged.</param>
/// <param name="Maximum">What counts as full marks.</param>
/// <param name="Derivation">How the mark comes about, for the student: text of this project's own.</param>
public sealed record ExportedMark(HandInInfo HandIn, double? Points, double Maximum, string Derivation)
{
    /// <summary>Why the mark may still change, in words; empty where it is final.</summary>
    public string Preliminary { get; init; } = "";

    /// <summary>The mark and how it comes about. It begins with a letter, so that no spreadsheet takes it for a formula.</summary>
    public string Comment => $"Mark: {Wording.Points(Points ?? 0)} of {Wording.Points(Maximum)} ({Derivation})";

    /// <summary>The marks of results. The maximum is the same for all.</summary>
    public static IReadOnlyList<ExportedMark> Of(IEnumerable<HandInResult> results)
    {
        var marks = results.Select(Of).ToList();
        var maximum = marks.Select(mark => mark.Maximum).DefaultIfEmpty(0).Max();
        return [.. marks.Select(mark => mark with { Maximum = maximum })];
    }

    private static ExportedMark Of(HandInResult result)
    {
        var row = GradeRow.Of(result);
        string[] waiting =
        [
            row.WaitingPoints > 0 ? $"{Wording.WaitingMarks(row.WaitingItems, row.WaitingPoints)} to give" : "",
            row.HighestTotal > row.Total ? "points open, since the grader failed in a check" : "",
            row.Quick ? "quick run" : "",
        ];
        return new(result.HandIn, row.IsEmpty ? null : row.Final, row.MaxTotal, result.Derivation())
        {
            Preliminary = string.Join(", ", waiting.Where(reason => reason.Length > 0)),
        };
    }
}
