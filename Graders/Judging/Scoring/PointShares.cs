using Grader.Judging.Manifests;
using Grader.Judging.Sheets;

namespace Grader.Judging.Scoring;

/// <summary>
/// What each check of an exercise is worth, in points: its share of the total weight. Where the student chooses among contracts, each
/// contract is worth the same, and its points are divided among its own checks.
/// </summary>
public static class PointShares
{
    /// <summary>Points by id of the check.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="counted">Its checks that count.</param>
    public static IReadOnlyDictionary<string, double> Of(SheetExercise exercise, IEnumerable<CheckDescription> counted) =>
        Parts(exercise, counted).SelectMany(part => Shares(part, exercise.CheckPoints / (exercise.Choose ?? 1))).ToDictionary();

    /// <summary>The groups within which weights are compared: all checks, or those of each contract where the student chooses.</summary>
    private static IEnumerable<IEnumerable<CheckDescription>> Parts(SheetExercise exercise, IEnumerable<CheckDescription> checks) =>
        checks.GroupBy(check => exercise.Choose is null ? null : check.Contract);

    private static IEnumerable<(string Check, double Points)> Shares(IEnumerable<CheckDescription> part, double points)
    {
        var weighed = part.ToList();
        var total = weighed.Sum(check => check.Weight);
        return weighed.Select(check => (check.Id, total > 0 ? points * check.Weight / total : 0));
    }
}
