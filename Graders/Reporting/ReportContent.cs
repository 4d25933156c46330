using System.Text.RegularExpressions;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>What every report shows of a result, whatever its format: which checks, how many of each outcome, and which remarks.</summary>
internal static partial class ReportContent
{
    /// <summary>
    /// The checks that reports list. A hidden check that has not run is not listed, only counted by <see cref="HiddenCheckCount"/>.
    /// </summary>
    public static IEnumerable<CheckResult> VisibleChecks(this ExerciseResult exercise) =>
        exercise.Checks.Where(check => !IsHiddenAndNotRun(check));

    /// <summary>What networks of the student's own training give, for the exercise that it is about.</summary>
    public static IEnumerable<Picture> TrainedPictures(this HandInResult result, ExerciseResult exercise) =>
        from owner in result.Exercises
        from check in owner.VisibleChecks()
        from picture in check.Pictures
        where picture.Trained && (picture.Exercise ?? owner.Id) == exercise.Id
        select picture;

    /// <summary>The exercises in the order of a listing: those in which something went wrong come first.</summary>
    public static IEnumerable<ExerciseResult> ExercisesForListing(this HandInResult result) =>
        result.Exercises.OrderByDescending(exercise => exercise.VisibleChecks().Any(WentWrong));

    /// <summary>
    /// The visible checks, those first that went wrong. Several in a row of a part that is not attempted are one line. Where several in a
    /// row did not run for the same reason, only the last of them keeps it, so that a listing shows the reason once. Why a file does not
    /// compile is not among them: the messages about the hand-in say it.
    /// </summary>
    public static IEnumerable<CheckResult> ChecksForListing(this ExerciseResult exercise)
    {
        var inOrder = exercise.VisibleChecks().OrderByDescending(WentWrong).Select(WithoutCompilerMessage);
        var checks = WithPartsAsLines(inOrder).ToList();
        return checks.Select((check, i) => i + 1 < checks.Count && SameReason(check, checks[i + 1])
            ? check with { Feedback = null, Cause = null }
            : check);
    }

    /// <summary>
    /// The check without the reason why its code does not compile, which the messages about the hand-in say; only the place stays.
    /// </summary>
    public static CheckResult WithoutCompilerMessage(this CheckResult check) =>
        check.Cause == CheckResult.DoesNotCompile ? check with { Feedback = CompilerPlace(check.Feedback?.Summary ?? "") } : check;

    /// <summary>True for a check that failed, or found an error of the hand-in or of the grader.</summary>
    public static bool WentWrong(this CheckResult check) =>
        check.Outcome is Outcome.Failed or Outcome.StudentError or Outcome.GraderError;

    /// <summary>True for a check that a student should read about: it went wrong, it passed with a note, or a person changed it.</summary>
    public static bool IsExplained(this CheckResult check) =>
        check.WentWrong() || check.Notes.Count > 0 || check.Override is not null;

    /// <summary>The checks, those together that ended in the same way for the same reason, in the order of their first.</summary>
    public static IEnumerable<IReadOnlyList<CheckResult>> GroupByReason(this IEnumerable<CheckResult> checks) => checks
        .GroupBy(check => (check.Outcome, check.Cause, check.Feedback?.Summary, string.Join('\n', check.Notes), check.Override))
        .Select(same => same.ToList());

    /// <summary>How many hidden checks have not run: they run only at grading.</summary>
    public static int HiddenCheckCount(this HandInResult result) =>
        result.Exercises.Sum(exercise => exercise.Checks.Count(IsHiddenAndNotRun));

    /// <summary>The outcomes that occur, in the order of <see cref="Outcome"/>, with how often.</summary>
    public static IEnumerable<(Outcome Outcome, int Count)> Outcomes(this HandInResult result) =>
        result.Exercises.SelectMany(VisibleChecks).GroupBy(check => check.Outcome).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Count()));

    /// <summary>What a reader must know before trusting the points, one sentence each.</summary>
    /// <param name="result">The result.</param>
    /// <param name="countsHidden">False where the reader learns elsewhere how many checks are hidden.</param>
    public static IEnumerable<string> Remarks(this HandInResult result, bool countsHidden = true)
    {
        if (result.Advisory)
            yield return "These points are advisory: a self-check, no mark.";

        if (result.Quick)
            yield return "Quick run: exercises that train a network were left out.";

        if (countsHidden && result.HiddenCheckCount() is > 0 and var hidden)
            yield return $"{Wording.Count(hidden, "hidden check")} run{(hidden == 1 ? "s" : "")} at grading.";

        if (result.WaitingItems is > 0 and var waiting && (result.WaitingPoints > 0 || result.Exercises.Any(exercise => exercise.IsMarked)))
            yield return $"{Wording.WaitingMarks(waiting, result.WaitingPoints)} {(waiting == 1 ? "is" : "are")} not given yet.";

        if (result.HandIn.Late)
            yield return "Handed in late.";

        if (result.HandIn.Members is { } members)
            yield return $"Made by {PlainText.Line(string.Join(", ", members))}: the mark counts for each of them.";

        if (result.Exercises.SelectMany(VisibleChecks).Any(check => check.Outcome == Outcome.GraderError))
            yield return "The grader itself failed in a check; its points are open, and a tutor will look at it.";
    }

    /// <summary>The checks, with one in place of several in a row that the same part, which nobody has begun, is not there for.</summary>
    private static IEnumerable<CheckResult> WithPartsAsLines(IEnumerable<CheckResult> checks)
    {
        List<CheckResult> part = [];
        foreach (var check in checks)
        {
            if (part.Count > 0 && !IsOfPart(check, part[0]))
            {
                yield return AsLine(part);
                part.Clear();
            }

            part.Add(check);
        }

        if (part.Count > 0)
            yield return AsLine(part);
    }

    private static bool IsOfPart(CheckResult check, CheckResult first) =>
        (check.Outcome, check.Feedback, first.Outcome) == (Outcome.NotAttempted, first.Feedback, Outcome.NotAttempted);

    private static CheckResult AsLine(List<CheckResult> part) => part.Count == 1
        ? part[0]
        : part[0] with { Title = $"{part[0].Title}, and {Wording.Count(part.Count - 1, "more check")}" };

    private static Feedback? CompilerPlace(string reason) => ErrorPlace().Match(reason) is { Success: true } place
        ? new Feedback($"See the compiler's message for {place.Groups["place"].Value}.")
        : null;

    private static bool SameReason(CheckResult check, CheckResult next) =>
        check.Outcome is not (Outcome.Passed or Outcome.Failed)
        && (check.Outcome, check.Cause, check.Feedback) == (next.Outcome, next.Cause, next.Feedback);

    private static bool IsHiddenAndNotRun(CheckResult check) => check is { Hidden: true, Outcome: Outcome.NotRun };

    /// <summary>The builder ends its reasons with file and line of the error.</summary>
    [GeneratedRegex(@"\((?<place>[^()\n]+:[0-9]+)\)", RegexOptions.RightToLeft)]
    private static partial Regex ErrorPlace();
}
