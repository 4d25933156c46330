using Grader.Judging.Sheets;

namespace Grader.Grading;

/// <summary>Refuses a grading that would overwrite marks of another kind.</summary>
internal static class OverwriteRules
{
    /// <summary>One folder has the marks of one sheet, and whole marks are replaced by quick ones only where that is asked for.</summary>
    /// <exception cref="RefusedException">The folder has others.</exception>
    public static void Check(EarlierGrading before, Sheet sheet, GradeOptions options)
    {
        CheckSheet(before.Sheets, sheet, options);
        if (options is { Quick: true, ReplaceFull: false } && before.WholeResults > 0)
        {
            throw new RefusedException($"\"{options.Out}\" has {before.WholeResults} results with the trainings judged, and --quick would "
                + "replace them by results without. Name another folder with --out, or add --replace-full.");
        }
    }

    /// <summary>One folder has the marks of one sheet.</summary>
    /// <exception cref="RefusedException">It has others.</exception>
    public static void CheckSheet(IEnumerable<string> sheets, Sheet sheet, GradeOptions options)
    {
        if (sheets.FirstOrDefault(other => other != sheet.Id) is { } other)
        {
            throw new RefusedException(
                $"\"{options.Out}\" has the marks of sheet {other}, which those of sheet {sheet.Id} would overwrite. "
                + "Name another folder with --out.");
        }
    }
}
