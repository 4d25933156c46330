using Grader.Results;
using Spectre.Console;

namespace Grader.Reporting.Console;

/// <summary>One row per hand-in, one column per exercise, the points and what a tutor must look at.</summary>
internal static class GradeTable
{
    private const int NameWidth = 36;

    public static Table Of(IReadOnlyList<HandInResult> results)
    {
        var exercises = results.SelectMany(result => result.Exercises.Select(exercise => (exercise.Id, Short: exercise.ShortId(result.Sheet), exercise.MaxTotal, Most: exercise.Most())))
            .GroupBy(exercise => exercise.Id, (_, same) => same.MaxBy(exercise => exercise.MaxTotal)).ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(new Text("Hand-in")));
        foreach (var exercise in exercises)
            table.AddColumn(new TableColumn(new Text($"{exercise.Short}\n/{exercise.Most}")).RightAligned().NoWrap());

        table.AddColumn(new TableColumn(new Text("Points")).RightAligned().NoWrap()).AddColumn(new TableColumn(new Text("")));
        foreach (var result in results)
        {
            var cells = exercises.Select(exercise => Cell(result.Exercises.FirstOrDefault(candidate => candidate.Id == exercise.Id)));
            table.AddRow([new Text(Name(result)), .. cells, Total(result), new Text(Remarks(result), new Style(Color.Grey))]);
        }

        return table;
    }

    /// <summary>Explains the signs that <see cref="Of"/> uses.</summary>
    public static Text Legend { get; } = new(
        $"{Outcome.NotAttempted.Sign()} {Outcome.NotAttempted.Word()}   {Outcome.StudentError.Sign()} {Outcome.StudentError.Word()}   {Outcome.GraderError.Sign()} {Outcome.GraderError.Word()}   {Outcome.NotRun.Sign()} not judged",
        new Style(Color.Grey));

    private static string Name(HandInResult result)
    {
        var name = PlainText.Line(result.HandIn.Name);
        return name.Length > NameWidth ? $"{name[..(NameWidth - 1)]}…" : name;
    }

    private static Text Cell(ExerciseResult? exercise)
    {
        if (exercise is null)
            return new Text("");

        var outcomes = exercise.Shown().Select(check => check.Outcome).ToHashSet();
        var points = Wording.Points(exercise.Total);
        return outcomes switch
        {
            _ when outcomes.Contains(Outcome.GraderError) => Signed(points, Outcome.GraderError),
            _ when outcomes.Contains(Outcome.StudentError) => Signed(points, Outcome.StudentError),
            _ when outcomes.Contains(Outcome.NotAttempted) && exercise.Total == 0 => Signed("", Outcome.NotAttempted),
            // Nothing was judged: left out of a quick run, or for a person alone.
            _ when outcomes.All(outcome => outcome == Outcome.NotRun) && exercise.MaxTotal == exercise.MaxPoints => Signed("", Outcome.NotRun),
            _ => new Text(points, (exercise.Total < exercise.MaxTotal ? Outcome.Failed : Outcome.Passed).Style()),
        };
    }

    private static Text Signed(string points, Outcome outcome) => new(points + outcome.Sign(), outcome.Style());

    private static Text Total(HandInResult result) =>
        new($"{Wording.Points(result.Total)}/{Wording.Points(result.MaxTotal)}", new Style(decoration: Decoration.Bold));

    private static string Remarks(HandInResult result) => string.Join(", ",
        new[] { result.HandIn.Late ? "late" : "", result.Messages.Any(message => message.Severity == "error") ? "compiler errors" : "" }
            .Where(remark => remark.Length > 0));
}
