using System.CommandLine;
using Grader.Grading;
using Grader.Judging.Courses;
using Grader.Judging.Sheets;

namespace Grader.Cli.Syntax;

/// <summary>One option for each kind of data that a shipped sheet declares, such as --images, and one for those of other courses.</summary>
internal sealed class ResourceOptions
{
    private readonly List<(string Name, Option<DirectoryInfo?> Folder)> resources =
    [
        .. from resource in ShippedCourses.SheetFolders.SelectMany(SheetReader.ResourcesDeclaredIn).Distinct()
           select (resource.Name, new Option<DirectoryInfo?>($"--{resource.Name}") { Description = resource.Description }),
    ];

    private readonly Option<string[]> data = new("--data")
    {
        Description = "Data that a sheet of another course declares: <name>=<folder>.",
    };

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        resources.ForEach(resource => command.Add(resource.Folder));
        command.Add(data);
    }

    /// <summary>The folder of each resource that the user supplies, by the resource's name.</summary>
    /// <exception cref="RefusedException">An entry of --data has not its form.</exception>
    public Dictionary<string, string> FoldersOf(ParseResult parsed) => resources
        .Select(resource => (resource.Name, Folder: parsed.GetValue(resource.Folder)?.FullName))
        .Where(resource => resource.Folder is not null)
        .Select(resource => (resource.Name, Folder: resource.Folder!))
        .Concat((parsed.GetValue(data) ?? []).Select(Named))
        .ToDictionary(resource => resource.Name, resource => resource.Folder);

    private static (string Name, string Folder) Named(string entry) => entry.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } folder]
        ? (name, Path.GetFullPath(folder))
        : throw new RefusedException($"--data {entry}: it takes the name that the sheet declares, and a folder: --data images=../photos.");
}
