using System.Globalization;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>The words and signs that every report uses, so that no two reports name one thing differently.</summary>
public static class Wording
{
    /// <summary>The outcome in words.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Passed => "passed",
        Outcome.Failed => "failed",
        Outcome.NotAttempted => "not attempted",
        Outcome.Skipped => "skipped",
        Outcome.StudentError => "error in the hand-in",
        Outcome.GraderError => "error of the grader",
        Outcome.NotRun => "not run",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has no word yet."),
    };

    /// <summary>How often an outcome occurs, in words: "2 failed", "3 errors in the hand-in".</summary>
    public static string Tally(this Outcome outcome, int count) =>
        $"{count} {(count == 1 ? outcome.Word() : outcome.Word().Replace("error ", "errors ", StringComparison.Ordinal))}";

    /// <summary>How much a message matters, in a word.</summary>
    public static string Word(this Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>Where a message belongs, as compilers write it: "Sampler.cs(41): "; empty where that is the hand-in as a whole.</summary>
    public static string Location(this Message message) => message switch
    {
        { Line: > 0 } => $"{message.File}({message.Line}): ",
        { File: "" } => "",
        _ => $"{message.File}: ",
    };

    /// <summary>A message as a full sentence: for marks that are not counted, its text holds only the reason.</summary>
    public static string Sentence(this Message message) =>
        message.Kind == MessageKind.MarksNotCounted ? $"The marks of a person are not counted. {message.Text}" : message.Text;

    /// <summary>One sign that differs for each outcome, so that nobody depends on colour.</summary>
    public static string Sign(this Outcome outcome) => outcome switch
    {
        Outcome.Passed => "✓",
        Outcome.Failed => "✗",
        Outcome.NotAttempted => "○",
        Outcome.Skipped => "↷",
        Outcome.StudentError => "!",
        Outcome.GraderError => "?",
        Outcome.NotRun => "–",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has no sign yet."),
    };

    /// <summary>Points as people write them: 2, 2.5, 0.33.</summary>
    public static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The total of an exercise: "3", or "from 3 to 5" where points are open.</summary>
    public static string TotalText(this ExerciseResult exercise) => Range(exercise.Total, exercise.HighestTotal);

    /// <summary>The total of a hand-in: "13", or "from 13 to 15" where points are open.</summary>
    public static string TotalText(this HandInResult result) => Range(result.Total, result.HighestTotal);

    /// <summary>Points that are not known for sure: "3" where both are the same, else "from 3 to 5".</summary>
    public static string Range(double lowest, double highest)
    {
        var (from, to) = (Points(lowest), Points(highest));
        return from == to ? from : $"from {from} to {to}";
    }

    /// <summary>
    /// The points of a rubric item: "2 points", "−0.5 points", or "1.5 of 2 points" once it is marked; "note" where there are
    /// none to give.
    /// </summary>
    public static string PointsText(this RubricItem item) => item switch
    {
        { IsNote: true } => "note",
        { Mark: { } mark } => $"{Signed(mark.Points)} of {WithNoun(item.Points)}{InPlaceOfChecks(item)}",
        _ => $"{WithNoun(item.Points)}{InPlaceOfChecks(item)}",
    };

    /// <summary>What a person decided about a check, before the reason: "Changed by a person to 1.5 of 2 points".</summary>
    public static string ChangeText(this CheckResult check) =>
        $"Changed by a person to {(check.InformsOnly ? check.Outcome.Word() : $"{Points(check.Points)} of {WithNoun(check.Worth)}")}";

    /// <summary>What is said beside a check's citation: "hidden check", "for information, no points"; one for each that applies.</summary>
    public static IEnumerable<string> Remarks(this CheckResult check)
    {
        if (check.Hidden)
            yield return "hidden check";

        if (check.InformsOnly)
            yield return "for information, no points";
    }

    /// <summary>The most that an exercise can give: "4", or "+1" where it is a bonus.</summary>
    public static string MaxTotalText(this ExerciseResult exercise) => (exercise.Bonus ? "+" : "") + Points(exercise.MaxTotal);

    /// <summary>✓ or ✗.</summary>
    public static string Sign(this RubricMark mark) => mark.Ticked ? "✓" : "✗";

    /// <summary>The rubric text without the ✓ that the sheet begins it with: reports show a sign or a box of their own.</summary>
    public static string VisibleText(this RubricItem item) => item.Text.TrimStart('✓', ' ');

    private static string InPlaceOfChecks(RubricItem item) => item.StandsIn ? " in place of checks" : "";

    /// <summary>Points and their noun: "1 point", "−0.5 points".</summary>
    public static string WithNoun(double points) => points == 1 ? "1 point" : $"{Signed(points)} points";

    private static string Signed(double points) => points < 0 ? $"−{Points(-points)}" : Points(points);

    /// <summary>The first of many names: "Anna, Bob and 180 more".</summary>
    public static string Some(IEnumerable<string> names)
    {
        const int Most = 10;
        var all = names.ToList();
        var shown = string.Join(", ", all.Take(Most));
        return all.Count > Most ? $"{shown} and {all.Count - Most} more" : shown;
    }

    /// <summary>The number and its noun: "1 check", "3 checks".</summary>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Marks that no person has given yet: "2 marks of a person", or with points "2 marks of a person (3 points)".</summary>
    public static string WaitingMarks(int count, double points) =>
        $"{Count(count, "mark")} of a person{(points > 0 ? $" ({WithNoun(points)})" : "")}";

    /// <summary>The exercise id without the sheet's: "3.4.elbo" of "dtu.3.4.elbo".</summary>
    public static string ShortId(this ExerciseResult exercise, string sheet) =>
        exercise.Id.StartsWith(sheet + ".", StringComparison.Ordinal) ? exercise.Id[(sheet.Length + 1)..] : exercise.Id;
}
