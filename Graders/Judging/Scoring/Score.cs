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
        var counted = checks.Where(check => hidden || !check.Hidden).ToList();
        var shares = PointShares.Of(exercise, counted);
        var outcomes = checks.ToDictionary(check => check.Id, check => evidence.Of(check.Id)?.Outcome ?? Outcome.NotRun);
        double Points(IEnumerable<CheckDescription> part, Func<Outcome, bool> which) =>
            part.Where(check => which(outcomes[check.Id])).Sum(check => shares[check.Id]);
        double OfBest(Func<Outcome, bool> which) => Rounded(PointShares.Parts(exercise, counted)
            .Select(part => Points(part, which)).OrderDescending().Take(exercise.Choose ?? 1).Sum());

        var earned = OfBest(outcome => outcome == Outcome.Passed);
        var results = checks.Select(check => Result(exercise, check, evidence)).ToList();
        return new(exercise.Id, exercise.Title, earned, OfBest(_ => true), results)
        {
            OpenPoints = Rounded(OfBest(outcome => outcome is Outcome.Passed or Outcome.GraderError) - earned),
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
