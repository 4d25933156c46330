using System.Globalization;
using Grader.Judging.Courses;
using Grader.Judging.Scoring;
using Grader.Judging.Sheets;

namespace Grader.Authoring.Try;

/// <summary>Looks for exercises that nothing judges, and for checks that give far less than the others of their exercise.</summary>
internal static class OddShares
{
    /// <summary>The share of an equal share below which a check gives next to nothing.</summary>
    private const double NextToNothing = 0.25;

    /// <summary>A sentence for each.</summary>
    public static IReadOnlyList<string> Of(Course course, Sheet sheet) =>
        [.. sheet.Exercises.Where(exercise => exercise.Contracts.Count > 0).SelectMany(exercise => Of(course, exercise))];

    private static IEnumerable<string> Of(Course course, SheetExercise exercise)
    {
        var checks = exercise.Contracts.SelectMany(course.Manifest.Of).ToList();
        if (checks.Count == 0)
        {
            yield return $"{exercise.Id}: no check judges {string.Join(", ", exercise.Contracts.Select(contract => contract.Name))}";
            yield break;
        }

        var worth = PointShares.Of(exercise, checks);
        var equal = exercise.CheckPoints / checks.Count;
        bool IsOdd(double points) => points > 0 && points < NextToNothing * equal;
        foreach (var check in checks.Where(check => check.Derived is null && IsOdd(worth[check.Id])))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{exercise.Id}: \"{check.Title}\" is worth {worth[check.Id]:0.###} of {exercise.CheckPoints:0.##} points");
        }
    }
}
