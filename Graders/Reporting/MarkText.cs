using Grader.Results;

namespace Grader.Reporting;

/// <summary>How points become the mark, in the words of every report.</summary>
internal static class MarkText
{
    /// <summary>True where the sheet says something about lateness or rounding, so that the mark may differ from the points.</summary>
    public static bool HasMark(this HandInResult result) => result.Lateness is not null || result.Rounding is not null;

    /// <summary>"12.25", or "from 12.25 to 13" where points are open.</summary>
    public static string FinalText(this HandInResult result) => Wording.Range(result.Final, result.HighestFinal);

    /// <summary>"13.2 points, less 1 (came 5 h late: 1 point for each day begun), rounded to a multiple of 0.25".</summary>
    public static string Derivation(this HandInResult result)
    {
        var rounded = result.Rounding is { } step ? $", rounded to a multiple of {Wording.Points(step)}" : "";
        return $"{result.TotalText()} points{(result.Lateness is { } lateness ? LatenessText(result, lateness) : "")}{rounded}";
    }

    private static string LatenessText(HandInResult result, Lateness lateness) => lateness switch
    {
        { Hours: null } => "; nothing is deducted for lateness, since the time of hand-in is not known",
        { Hours: <= 0 } => ", handed in in time",
        { Points: 0 } => $", handed in {HowLate(lateness)} late, which costs nothing",
        _ => $", less {Wording.Points(result.Deduction)} (handed in {HowLate(lateness)} late: {lateness.Rule})",
    };

    private static string HowLate(Lateness lateness) => TimeText.Of(TimeSpan.FromHours(lateness.Hours ?? 0));
}
