using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Judging.Scoring;

/// <summary>
/// Points of an exercise: its share of the passed weight in the weight of all its checks. The list of checks comes from the manifest, so
/// that a check without evidence is "not run" and earns nothing. The grader's own failures are left out of both, and so cost nothing; so are
/// hidden checks, except at the tutor's.
/// </summary>
internal static class Score
{
    public static ExerciseResult Of(SheetExercise exercise, IReadOnlyList<CheckDescription> checks, Evidence evidence, bool hidden)
    {
        var results = checks.Select(check => Result(exercise, check, evidence)).ToList();
        var counted = results.Where(result => hidden || !result.Hidden).ToList();
        var total = counted.Sum(result => result.Weight);
        var judged = counted.Where(result => result.Outcome != Outcome.GraderError).Sum(result => result.Weight);
        var earned = counted.Where(result => result.Outcome == Outcome.Passed).Sum(result => result.Weight);
        return new(exercise.Id, exercise.Title, Share(exercise.Points, earned, total), Share(exercise.Points, judged, total), results)
        {
            Rubric = exercise.Rubric,
        };
    }

    /// <summary>Rounded far below any mark, so that thirds add up to a whole.</summary>
    private static double Share(double points, double part, double whole) => whole > 0 ? Math.Round(points * part / whole, 9) : 0;

    /// <summary>What the evidence says, with the weight of the manifest whatever the evidence claims.</summary>
    private static CheckResult Result(SheetExercise exercise, CheckDescription check, Evidence evidence) =>
        (evidence.Of(check.Id) ?? new CheckResult(check.Id, exercise.Id, check.Title, Outcome.NotRun, check.Weight, check.Cites)
        {
            Hidden = check.Hidden,
            Feedback = new Feedback("This check was not run."),
        }) with
        { Exercise = exercise.Id, Weight = check.Weight };
}
