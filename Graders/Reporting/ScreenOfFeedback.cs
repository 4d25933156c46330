using Grader.Reporting.Console;
using Grader.Results;
using Spectre.Console;

namespace Grader.Reporting;

/// <summary>
/// Writes one screen about a hand-in to its author's terminal: what to mend first, with its feedback, then what else failed, then where
/// the exercises stand. Passed checks are only counted.
/// </summary>
/// <param name="console">Where to write, in its width and colours.</param>
public sealed class ScreenOfFeedback(IAnsiConsole console)
{
    private const int MaxMessages = 5;
    private const int MaxTitles = 6;
    private const int MaxPart = 300;

    private static readonly Style bold = new(decoration: Decoration.Bold);

    /// <summary>Writes about the sheet of which most is attempted, and a line about each other that is attempted, too.</summary>
    /// <param name="results">Results of one hand-in, one for each sheet.</param>
    /// <param name="checksElsewhere">How many checks of the sheets this grader does not have.</param>
    public void Write(IReadOnlyList<HandInResult> results, int checksElsewhere)
    {
        var shown = results.MaxBy(Attempted)!;
        Write(shown);
        foreach (var other in results.Where(other => other != shown && Attempted(other) > 0))
            Line($"On sheet {other.Sheet}: {PointsOf(other)}. --sheet {other.Sheet} shows them.");
        foreach (var remark in shown.Remarks(countsHidden: false))
            Line(remark);
        WriteHidden(shown, checksElsewhere + shown.HiddenCheckCount());
    }

    private void Write(HandInResult result)
    {
        Line($"{PlainText.Line(result.HandIn.Name)}: {PointsOf(result)} on sheet {result.Sheet}", bold);
        foreach (var message in result.Messages.Take(MaxMessages))
            console.Write(MessageLine.Of(message));
        if (result.Messages.Count > MaxMessages)
            Line($"… and {result.Messages.Count - MaxMessages} more messages");

        var failed = result.Exercises.SelectMany(exercise => exercise.VisibleChecks()).Where(ReportContent.WentWrong).ToList();
        if (failed is [var first, .. var others])
            WriteFailed(first, others);

        Line("");
        foreach (var exercise in result.Exercises.Where(exercise => exercise.VisibleChecks().Any() && OnlyOutcome(exercise) is null))
            Line($"{exercise.ShortId(result.Sheet)} {PlainText.Line(exercise.Title)}: {Tally(exercise)}");
        WriteList("All passed", Outcome.Passed, result);
        WriteList("Not attempted", Outcome.NotAttempted, result);
        WriteList("Not run", Outcome.NotRun, result);
    }

    private void WriteFailed(CheckResult first, List<CheckResult> others)
    {
        Line("");
        foreach (var lines in CheckLines.Of(first, MaxPart))
            console.Write(lines);
        foreach (var other in others.Take(MaxTitles))
            console.Write(CheckLines.Title(other));
        if (others.Count > MaxTitles)
            Line($"  … and {others.Count - MaxTitles} more. --all shows everything.");
    }

    /// <summary>The exercises whose checks ended alike, in one line.</summary>
    private void WriteList(string title, Outcome outcome, HandInResult result)
    {
        var alike = result.Exercises.Where(exercise => exercise.VisibleChecks().Any() && OnlyOutcome(exercise) == outcome)
            .Select(exercise => exercise.ShortId(result.Sheet)).ToList();
        if (alike.Count > 0)
            Line($"{outcome.Sign()} {title}: {string.Join(", ", alike)}");
    }

    private void WriteHidden(HandInResult result, int hidden)
    {
        var here = result.Exercises.Sum(exercise => exercise.VisibleChecks().Count());
        if (hidden > 0)
            Line($"{here} of {here + hidden} checks run here; the rest run at grading, all with inputs that nobody can foresee.");
    }

    /// <summary>How all checks of an exercise ended that were run; null where they ended differently, or one failed.</summary>
    private static Outcome? OnlyOutcome(ExerciseResult exercise)
    {
        var outcomes = exercise.VisibleChecks().Select(check => check.Outcome).Distinct().ToList();
        var run = outcomes.Where(outcome => outcome != Outcome.NotRun).ToList();
        return run switch
        {
            [] => Outcome.NotRun,
            [Outcome.NotAttempted] => Outcome.NotAttempted,
            [Outcome.Passed] when outcomes.Count == 1 => Outcome.Passed,
            _ => null,
        };
    }

    private static string Tally(ExerciseResult exercise) => string.Join(", ", exercise.VisibleChecks()
        .GroupBy(check => check.Outcome).OrderBy(group => group.Key).Select(group => group.Key.Tally(group.Count())))
        + $", {exercise.TotalText()} of {exercise.MaxTotalText()} points";

    private static int Attempted(HandInResult result) => result.Exercises.SelectMany(exercise => exercise.Checks)
        .Count(check => check.Outcome is not (Outcome.NotAttempted or Outcome.NotRun));

    private static string PointsOf(HandInResult result) => $"{result.TotalText()} of {Wording.Points(result.MaxTotal)} points";

    private void Line(string text, Style? style = null)
    {
        console.Write(new Text(text, style ?? Style.Plain));
        console.WriteLine();
    }
}
