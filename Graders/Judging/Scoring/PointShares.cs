using Grader.Judging.Manifests;
using Grader.Judging.Sheets;

namespace Grader.Judging.Scoring;

/// <summary>
/// What each check of an exercise is worth, in points: its share of the total weight. A contract with points of its own divides them among
/// its checks, and so does each contract where the student chooses: there all are worth the same.
/// </summary>
public static class PointShares
{
    /// <summary>Points by id of the check.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="counted">Its checks that count.</param>
    public static IReadOnlyDictionary<string, double> Of(SheetExercise exercise, IEnumerable<CheckDescription> counted) => counted
        .GroupBy(check => Part(exercise, check.Contract))
        .SelectMany(part => Shares(part, Points(exercise, part.Key))).ToDictionary();

    /// <summary>Checks of one part are weighed against each other: those of a contract with points of its own, or of all others.</summary>
    private static Type? Part(SheetExercise exercise, Type contract) =>
        exercise.Choose is not null || exercise.ContractPoints.ContainsKey(contract) ? contract : null;

    private static double Points(SheetExercise exercise, Type? contract) => exercise.Choose is { } count
        ? exercise.CheckPoints / count
        : contract is null ? exercise.SharedPoints : exercise.ContractPoints[contract];

    private static IEnumerable<(string Check, double Points)> Shares(IEnumerable<CheckDescription> part, double points)
    {
        var weighed = part.ToList();
        var total = weighed.Sum(check => check.Weight);
        return weighed.Select(check => (check.Id, total > 0 ? points * check.Weight / total : 0));
    }
}
