using Grader.Results;

namespace Grader.Reporting;

/// <summary>One cell of the tables for a tutor, on the console as in the overview.</summary>
/// <param name="Text">Points, and a sign where the points alone would mislead.</param>
/// <param name="Outcome">Which outcome gives it its colour.</param>
internal sealed record TableCell(string Text, Outcome Outcome)
{
    /// <summary>Explains the signs that cells use.</summary>
    public static string Key { get; } = string.Join("   ",
        new[] { Outcome.NotAttempted, Outcome.StudentError, Outcome.GraderError }.Select(outcome => $"{outcome.Sign()} {outcome.Word()}")
            .Append($"{Outcome.NotRun.Sign()} not judged, or only in part"));

    /// <summary>The cell of an exercise; empty where the hand-in has no such exercise.</summary>
    public static TableCell Of(GradeCell? exercise)
    {
        if (exercise is null)
            return new TableCell("", Outcome.Passed);

        var outcomes = exercise.Outcomes;
        var points = Wording.Range(exercise.Total, exercise.HighestTotal);
        return outcomes switch
        {
            _ when outcomes.Contains(Outcome.GraderError) => Signed(points, Outcome.GraderError),
            _ when outcomes.Contains(Outcome.StudentError) => Signed(points, Outcome.StudentError),
            _ when exercise.IsNotAttempted => Signed("", Outcome.NotAttempted),
            _ when !exercise.IsJudged => Signed("", Outcome.NotRun),
            _ when exercise.IsJudgedInPart => Signed(points, Outcome.NotRun),
            _ => new TableCell(points, exercise.LacksPoints ? Outcome.Failed : Outcome.Passed),
        };
    }

    /// <summary>The cell of all points together; only a sign where the grader failed on the whole hand-in.</summary>
    public static TableCell Total(GradeRow row) => row.IsUnjudged
        ? Signed("", Outcome.GraderError)
        : new TableCell(Wording.Range(row.Total, row.HighestTotal), Outcome.Passed);

    /// <summary>The cell of the mark; empty where nothing was judged.</summary>
    public static TableCell Mark(GradeRow row) =>
        new(row.IsEmpty ? "" : Wording.Range(row.Final, row.HighestFinal), Outcome.Passed);

    /// <summary>The exercises of all rows, one for each column; each with the most that any row can get in it.</summary>
    public static IReadOnlyList<GradeCell> Columns(IReadOnlyList<GradeRow> rows) =>
        [.. rows.SelectMany(row => row.Cells).GroupBy(cell => cell.Id, (_, same) => same.MaxBy(cell => cell.MaxTotal)!)];

    private static TableCell Signed(string points, Outcome outcome) => new(points + outcome.Sign(), outcome);
}
