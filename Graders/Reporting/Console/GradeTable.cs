using Grader.Results;
using Spectre.Console;

namespace Grader.Reporting.Console;

/// <summary>One row per hand-in, one column per exercise, the points and what a tutor must look at.</summary>
internal static class GradeTable
{
    private const int NameWidth = 36;

    private static readonly Style Grey = new(Color.Grey);

    private static readonly Text[] none = [];

    public static Table Of(IReadOnlyList<GradeRow> rows)
    {
        var exercises = rows.SelectMany(row => row.Cells)
            .GroupBy(cell => cell.Id, (_, same) => same.MaxBy(cell => cell.MaxTotal)!)
            .ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(new Text("Hand-in")));
        foreach (var exercise in exercises)
            table.AddColumn(RightAligned($"{exercise.ShortId}\n/{exercise.MaxTotalText}"));

        var maximum = GradeRow.MaximumOf(rows);
        var hasMarks = rows.Any(row => row.HasMark);
        table.AddColumn(RightAligned("Points"));
        if (hasMarks)
            table.AddColumn(RightAligned("Mark"));

        table.AddColumn(new TableColumn(new Text("")));
        foreach (var row in rows)
        {
            var cells = exercises.Select(exercise => Cell(row.Cells.FirstOrDefault(candidate => candidate.Id == exercise.Id)));
            var mark = hasMarks ? [Mark(row)] : none;
            table.AddRow([new Text(Name(row)), .. cells, Total(row, maximum), .. mark, new Text(Remarks(row), Grey)]);
        }

        return table;
    }

    /// <summary>Explains the signs that <see cref="Of"/> uses.</summary>
    public static Text Legend { get; } = new(
        string.Join("   ",
            Explained(Outcome.NotAttempted),
            Explained(Outcome.StudentError),
            Explained(Outcome.GraderError),
            $"{Outcome.NotRun.Sign()} not judged"),
        Grey);

    private static TableColumn RightAligned(string title) => new TableColumn(new Text(title)).RightAligned().NoWrap();

    private static string Explained(Outcome outcome) => $"{outcome.Sign()} {outcome.Word()}";

    private static string Name(GradeRow row)
    {
        var name = PlainText.Line(row.HandIn.Name);
        return name.Length > NameWidth ? $"{name[..(NameWidth - 1)]}…" : name;
    }

    private static Text Cell(GradeCell? exercise)
    {
        if (exercise is null)
            return new Text("");

        var outcomes = exercise.Outcomes;
        var points = Wording.Range(exercise.Total, exercise.HighestTotal);
        return outcomes switch
        {
            _ when outcomes.Contains(Outcome.GraderError) => Signed(points, Outcome.GraderError),
            _ when outcomes.Contains(Outcome.StudentError) => Signed(points, Outcome.StudentError),
            _ when outcomes.Contains(Outcome.NotAttempted) && exercise.Total == 0 => Signed("", Outcome.NotAttempted),
            _ when !exercise.IsJudged => Signed("", Outcome.NotRun),
            _ => new Text(points, (exercise.LacksPoints ? Outcome.Failed : Outcome.Passed).Style()),
        };
    }

    private static Text Signed(string points, Outcome outcome) => new(points + outcome.Sign(), outcome.Style());

    private static Text Total(GradeRow row, double maximum) => row.IsUnjudged ? Signed("", Outcome.GraderError) : new(
        $"{Wording.Range(row.Total, row.HighestTotal)}/{Wording.Points(maximum)}", new Style(decoration: Decoration.Bold));

    private static Text Mark(GradeRow row) => new(row.IsEmpty ? "" : Wording.Range(row.Final, row.HighestFinal));

    private static string Remarks(GradeRow row)
    {
        string[] remarks = [row.IsLate ? "late" : "", row.Has(MessageKind.CompilerError) ? "compiler errors" : ""];
        return string.Join(", ", remarks.Where(remark => remark.Length > 0));
    }
}
