using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Judging.Scoring;

/// <summary>
/// Points of an exercise: its share of the passed weight in the weight of all its checks. The list of checks comes from the manifest, so
/// that a check without evidence is "not run" and earns nothing. The grader's own failures are left out of both, and so cost nothing; so are
/// hidden checks, except at the tutor's. Where the student chooses among contracts, the best ones count, each as much as any other.
/// </summary>
internal static class Score
{
    public static ExerciseResult Of(SheetExercise exercise, IReadOnlyList<CheckDescription> checks, Evidence evidence, bool hidden)
    {
        var results = checks.Select(check => Result(exercise, check, evidence)).ToList();
        var parts = Parts(exercise, checks.Zip(results)).Select(part => Shares([.. part.Where(result => hidden || !result.Hidden)]))
            .OrderByDescending(shares => shares.Earned).ThenBy(shares => shares.Judged).Take(exercise.Choose ?? 1).ToList();
        return new(exercise.Id, exercise.Title, Points(exercise, parts.Sum(part => part.Earned)), Points(exercise, parts.Sum(part => part.Judged)), results)
        {
            Bonus = exercise.Bonus,
            Rubric = exercise.Rubric,
        };
    }

    /// <summary>What is weighed together: everything, or each contract for itself where the student chooses among them.</summary>
    private static IEnumerable<IEnumerable<CheckResult>> Parts(SheetExercise exercise, IEnumerable<(CheckDescription Check, CheckResult Result)> checks) =>
        checks.GroupBy(check => exercise.Choose is null ? null : check.Check.Contract, check => check.Result);

    private static (double Earned, double Judged) Shares(List<CheckResult> counted)
    {
        var total = counted.Sum(result => result.Weight);
        double Share(Func<CheckResult, bool> which) => total > 0 ? counted.Where(which).Sum(result => result.Weight) / total : 0;
        return (Share(result => result.Outcome == Outcome.Passed), Share(result => result.Outcome != Outcome.GraderError));
    }

    /// <summary>Rounded far below any mark, so that thirds add up to a whole.</summary>
    private static double Points(SheetExercise exercise, double shares) => Math.Round(exercise.Points * shares / (exercise.Choose ?? 1), 9);

    /// <summary>What the evidence says, with the weight of the manifest whatever the evidence claims.</summary>
    private static CheckResult Result(SheetExercise exercise, CheckDescription check, Evidence evidence) =>
        (evidence.Of(check.Id) ?? new CheckResult(check.Id, exercise.Id, check.Title, Outcome.NotRun, check.Weight, check.Cites)
        {
            Hidden = check.Hidden,
            Feedback = new Feedback("This check was not run."),
        }) with
        { Exercise = exercise.Id, Weight = check.Weight };
}
