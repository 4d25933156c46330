using Grader.Reporting.Console;
using Grader.Results;
using Spectre.Console;

namespace Grader.Reporting;

/// <summary>Writes results to a terminal. Text of a hand-in is cleaned and never read as markup.</summary>
/// <param name="console">Where to write, in its width and colours.</param>
public sealed class ConsoleReport(IAnsiConsole console)
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>Lists one hand-in: every exercise, every check, and the feedback of those that do not pass.</summary>
    public void Write(HandInResult result)
    {
        var points = $"{result.TotalText()} of {Wording.Points(result.MaxTotal)} points";
        Line($"{PlainText.Line(result.HandIn.Name)}: {points} on sheet {result.Sheet}", Bold);
        if (result.HasMark())
            Line($"Mark: {result.FinalText()} ({result.Derivation()})", Bold);
        foreach (var message in result.Messages.Take(Sizes.Messages))
            console.Write(MessageLine.Of(message));

        foreach (var exercise in result.ExercisesForListing())
            Write(exercise, result.Sheet);

        Line("", Style.Plain);
        Line(string.Join("  ", result.Outcomes().Select(entry => $"{entry.Outcome.Sign()} {entry.Outcome.Tally(entry.Count)}")), Bold);
        foreach (var remark in result.Remarks())
            Line(remark, Style.Plain);
    }

    /// <summary>One row per hand-in, one column per exercise; of very many hand-ins, one row per exercise.</summary>
    public void WriteTable(IReadOnlyList<GradeRow> rows)
    {
        if (rows.Count > Sizes.TableRows)
            Line($"Of {rows.Count} hand-ins (index.html and gradebook.csv list each):", Style.Plain);

        console.Write(rows.Count > Sizes.TableRows ? CourseTable.Of(rows) : GradeTable.Of(rows, console.Profile.Width));
        console.Write(GradeTable.Legend);
        console.WriteLine();
    }

    private void Write(ExerciseResult exercise, string sheet)
    {
        Line("", Style.Plain);
        var points = $"{exercise.TotalText()}/{exercise.MaxTotalText()}";
        Line($"{exercise.ShortId(sheet)} {PlainText.Line(exercise.Title)}: {points}", Bold);
        foreach (var lines in exercise.ChecksForListing().SelectMany(check => CheckLines.Of(check, Sizes.Feedback)))
            console.Write(lines);
    }

    private void Line(string text, Style style)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }
}
