using System.Globalization;
using Grader.Judging.Courses;
using Grader.Judging.Scoring;
using Grader.Judging.Sheets;

namespace Grader.Authoring.Try;

/// <summary>Looks for checks that give next to nothing of their exercise, and exercises of which one check decides nearly all.</summary>
internal static class OddShares
{
    private const double NextToNothing = 0.02;

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
        foreach (var check in checks.Where(check => worth[check.Id] > 0 && worth[check.Id] < NextToNothing * exercise.CheckPoints))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{exercise.Id}: \"{check.Title}\" is worth {worth[check.Id]:0.###} of {exercise.CheckPoints:0.##} points");
        }
    }
}
