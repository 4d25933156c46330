using Grader.Judging.Manifests;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Judging.Scoring;

/// <summary>
/// Points of an exercise: the weight of the passed checks over the weight of all its checks. The list of checks comes from the manifest,
/// so that a check without a verdict is "not run" and earns nothing. Checks in which the grader itself failed are left out of both
/// weights and so cost nothing; so are hidden checks, unless a tutor grades. Where the student chooses among contracts, the best ones
/// count, each as much as any other.
/// </summary>
internal static class Score
{
    public static ExerciseResult Of(SheetExercise exercise, IReadOnlyList<CheckDescription> checks, Evidence evidence, bool hidden)
    {
        var counted = checks.Where(check => hidden || !check.Hidden).ToList();
        var shares = PointShares.Of(exercise, counted);
        var outcomes = checks.ToDictionary(check => check.Id, check => evidence.Of(check.Id)?.Outcome ?? Outcome.NotRun);
        double Points(IEnumerable<CheckDescription> part, Func<Outcome, bool> which) =>
            part.Where(check => which(outcomes[check.Id])).Sum(check => shares[check.Id]);
        double Earned(IEnumerable<CheckDescription> part) => Points(part, outcome => outcome == Outcome.Passed);
        double Judged(IEnumerable<CheckDescription> part) => Points(part, outcome => outcome != Outcome.GraderError);

        var best = PointShares.Parts(exercise, counted)
            .Select(part => (Earned: Earned(part), Judged: Judged(part)))
            .OrderByDescending(part => Rounded(part.Earned)).ThenBy(part => part.Judged).Take(exercise.Choose ?? 1).ToList();
        var results = checks.Select(check => Result(exercise, check, evidence)).ToList();
        return new(exercise.Id, exercise.Title, Rounded(best.Sum(part => part.Earned)), Rounded(best.Sum(part => part.Judged)), results)
        {
            Bonus = exercise.Bonus,
            Rubric = exercise.Rubric,
        };
    }

    /// <summary>Rounded to far less than any point, so that three thirds add up to a whole.</summary>
    private static double Rounded(double points) => Math.Round(points, 9);

    /// <summary>What the evidence says, with the weight of the manifest whatever the evidence claims.</summary>
    private static CheckResult Result(SheetExercise exercise, CheckDescription check, Evidence evidence) =>
        (evidence.Of(check.Id) ?? new Verdict(check, exercise.Id).NotRun()) with { Weight = check.Weight };
}
