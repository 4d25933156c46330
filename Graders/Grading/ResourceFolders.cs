using Grader.Judging.Resources;
using Grader.Judging.Sheets;

namespace Grader.Grading;

/// <summary>Reads the folders of data that the command line names, before any hand-in is judged.</summary>
internal static class ResourceFolders
{
    /// <summary>Reads each folder as the sheets declare it.</summary>
    /// <exception cref="RefusedException">No sheet that is asked for uses such data.</exception>
    /// <exception cref="ResourceException">A folder does not hold the data, or it cannot be used.</exception>
    public static GivenResources Read(Catalogue catalogue, IReadOnlyList<Sheet> sheets, IReadOnlyDictionary<string, string> folders)
    {
        var declared = sheets.SelectMany(sheet => sheet.Resources).ToList();
        if (folders.Keys.FirstOrDefault(name => declared.All(resource => resource.Name != name)) is { } unused)
        {
            var users = catalogue.Sheets.Where(sheet => sheet.Resources.Any(resource => resource.Name == unused));
            throw new RefusedException($"--{unused}: no exercise of {Ids(sheets)} uses such data. It is for {Ids(users)}.");
        }

        return GivenResources.Read(declared, folders);
    }

    private static string Ids(IEnumerable<Sheet> sheets) => string.Join(", ", sheets.Select(sheet => sheet.Id));
}
