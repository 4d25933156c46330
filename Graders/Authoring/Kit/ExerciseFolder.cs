using System.Text.RegularExpressions;
using Grader.Intake;
using Grader.Judging.Sheets;

namespace Grader.Authoring.Kit;

/// <summary>How a kit calls an exercise.</summary>
internal static partial class ExerciseFolder
{
    /// <summary>Name of its folder: "3.4.sample-sampling-by-algorithm-2".</summary>
    public static string Of(Sheet sheet, SheetExercise exercise) => $"{Short(sheet, exercise)}-{Slug.Of(exercise.Title)}";

    /// <summary>Name of the class with its tests: "Exercise_3_4_sample".</summary>
    public static string ClassOf(Sheet sheet, SheetExercise exercise) =>
        $"Exercise_{NoLetterOrDigit().Replace(Short(sheet, exercise), "_")}";

    /// <summary>The id without the sheet's: "3.4.sample".</summary>
    private static string Short(Sheet sheet, SheetExercise exercise) =>
        exercise.Id.StartsWith($"{sheet.Id}.", StringComparison.Ordinal) ? exercise.Id[(sheet.Id.Length + 1)..] : exercise.Id;

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoLetterOrDigit();
}
