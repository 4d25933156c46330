using Grader.Judging.Manifests;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Judging.Scoring;

/// <summary>
/// Points of an exercise: the weight of the passed checks over the weight of all its checks. The list of checks comes from the manifest,
/// so that a check without a verdict is "not run" and earns nothing. The points of checks in which the grader itself failed are open:
/// neither earned nor lost. Hidden checks are left out, unless a tutor grades. Where the student chooses among contracts, the best ones
/// count, each as much as any other.
/// </summary>
internal static class Score
{
    public static ExerciseResult Of(SheetExercise exercise, IReadOnlyList<CheckDescription> checks, Evidence evidence, bool hidden)
    {
        var shares = PointShares.Of(exercise, checks.Where(check => hidden || !check.Hidden));
        var results = checks.Select(check => Result(exercise, check, evidence) with
        {
            Worth = shares.GetValueOrDefault(check.Id),
            Part = exercise.Choose is null ? null : check.Contract.Name,
        }).ToList();
        var unscored = new ExerciseResult(exercise.Id, exercise.Title, 0, 0, [])
        {
            Choose = exercise.Choose,
            Bonus = exercise.Bonus,
            Rubric = exercise.Rubric,
        };
        return (unscored with { MaxPoints = unscored.MaxPointsOf(results) }).WithChecks(results);
    }

    /// <summary>What the evidence says, with the weight of the manifest whatever the evidence claims.</summary>
    private static CheckResult Result(SheetExercise exercise, CheckDescription check, Evidence evidence) =>
        (evidence.Of(check.Id) ?? new Verdict(check, exercise.Id).NotRun()) with { Weight = check.Weight };
}
