using Grader.Results;

namespace Grader.Reporting;

/// <summary>What every report says about a hand-in as a whole.</summary>
internal static class Digest
{
    /// <summary>
    /// The checks that have something to say. A hidden check that has not run is left for the tutor; it is counted
    /// by <see cref="HiddenCheckCount"/> and not listed.
    /// </summary>
    public static IEnumerable<CheckResult> VisibleChecks(this ExerciseResult exercise) => exercise.Checks.Where(check => !IsLeftForTheTutor(check));

    /// <summary>
    /// The checks as a listing shows them: where several in a row did not run for one and the same reason, only the last of
    /// them still carries it.
    /// </summary>
    public static IEnumerable<CheckResult> ChecksForListing(this ExerciseResult exercise)
    {
        var shown = exercise.VisibleChecks().ToList();
        return shown.Select((check, i) => i + 1 < shown.Count && SameReason(check, shown[i + 1])
            ? check with { Feedback = null, Cause = null }
            : check);
    }

    /// <summary>How many checks run only at grading.</summary>
    public static int HiddenCheckCount(this HandInResult result) =>
        result.Exercises.Sum(exercise => exercise.Checks.Count(IsLeftForTheTutor));

    /// <summary>The outcomes that occur, in the order of <see cref="Outcome"/>, with how often.</summary>
    public static IEnumerable<(Outcome Outcome, int Count)> Outcomes(this HandInResult result) =>
        result.Exercises.SelectMany(VisibleChecks).GroupBy(check => check.Outcome).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Count()));

    /// <summary>What a reader must know before trusting the points, one sentence each.</summary>
    public static IEnumerable<string> Remarks(this HandInResult result)
    {
        if (result.Advisory)
            yield return "These points are advisory: a self-check, no mark.";

        if (result.Quick)
            yield return "Quick run: exercises that train a network were left out.";

        if (result.HiddenCheckCount() is > 0 and var waiting)
            yield return $"{Wording.Count(waiting, "hidden check")} run{(waiting == 1 ? "s" : "")} at grading.";

        if (result.WaitingItems is > 0 and var items && result.WaitingItems < result.Exercises.Sum(exercise => exercise.Rubric.Count))
            yield return $"{Wording.Count(items, "mark")} of a person {(items == 1 ? "is" : "are")} not given yet.";

        if (result.HandIn.Late)
            yield return "Handed in late.";

        if (result.Exercises.SelectMany(VisibleChecks).Any(check => check.Outcome == Outcome.GraderError))
            yield return "The grader itself failed in a check; that costs no points, and a tutor will look at it.";
    }

    private static bool SameReason(CheckResult check, CheckResult next) =>
        check.Outcome is not (Outcome.Passed or Outcome.Failed)
        && (check.Outcome, check.Cause, check.Feedback) == (next.Outcome, next.Cause, next.Feedback);

    private static bool IsLeftForTheTutor(CheckResult check) => check is { Hidden: true, Outcome: Outcome.NotRun };
}
