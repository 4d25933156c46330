using Grader.Judging.Resources;
using Grader.Judging.Sheets;

namespace Grader.Cli.Commands;

/// <summary>Reads the folders of data that the command line names, before any hand-in is judged.</summary>
internal static class ResourceFolders
{
    /// <summary>The data, read by what the sheets declare.</summary>
    /// <exception cref="UsageException">No sheet that is asked for uses such data.</exception>
    /// <exception cref="ResourceException">A folder does not hold the data, or it cannot be used.</exception>
    public static GivenResources Read(Catalogue catalogue, IReadOnlyList<Sheet> sheets, IReadOnlyDictionary<string, string> folders)
    {
        var declared = sheets.SelectMany(sheet => sheet.Resources).ToList();
        if (folders.Keys.FirstOrDefault(name => declared.All(resource => resource.Name != name)) is { } unused)
        {
            throw new UsageException($"--{unused}: no exercise of {string.Join(", ", sheets.Select(sheet => sheet.Id))} uses such data. "
                + $"It is for {string.Join(", ", catalogue.Sheets.Where(sheet => sheet.Resources.Any(resource => resource.Name == unused)).Select(sheet => sheet.Id))}.");
        }

        return GivenResources.Read(declared, folders);
    }
}
