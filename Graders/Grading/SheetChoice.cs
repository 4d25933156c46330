using Grader.Judging.Sheets;

namespace Grader.Grading;

/// <summary>Which sheets a check of one hand-in is about.</summary>
internal static class SheetChoice
{
    /// <summary>The sheet that is named, or every sheet that has something of what is asked for.</summary>
    /// <param name="catalogue">The sheets.</param>
    /// <param name="id">Id of the sheet; null for any.</param>
    /// <param name="only">Names of exercises, checks or contracts; all where empty.</param>
    /// <exception cref="RefusedException">No sheet has it.</exception>
    public static IReadOnlyList<Sheet> Of(Catalogue catalogue, string? id, IReadOnlyList<string> only)
    {
        IReadOnlyList<Sheet> sheets = id is null ? catalogue.Sheets : [catalogue.Sheet(id)];
        foreach (var name in only)
        {
            if (!sheets.Any(sheet => Has(catalogue, sheet, name)))
            {
                var ids = string.Join(", ", sheets.Select(sheet => sheet.Id));
                var near = NearNames.Question(name, sheets.SelectMany(sheet => Names(catalogue, sheet)));
                throw new RefusedException(
                    $"--only {name}: no exercise, check or contract of {ids} has this name.{near} "
                    + $"\"grader list {sheets[0].Id}\" shows them.");
            }
        }
        return only.Count == 0 ? sheets : [.. sheets.Where(sheet => only.Any(name => Has(catalogue, sheet, name)))];
    }

    private static IEnumerable<string> Names(Catalogue catalogue, Sheet sheet) =>
        from exercise in sheet.Exercises
        from name in catalogue.Checks(exercise).SelectMany(check => (string[])[check.Id, check.Contract.Name]).Prepend(exercise.Id)
        select name;

    private static bool Has(Catalogue catalogue, Sheet sheet, string name) =>
        sheet.Exercises.Any(exercise => exercise.Id == name || catalogue.Checks(exercise).Any(check => check.IsMeantBy(name)));
}
