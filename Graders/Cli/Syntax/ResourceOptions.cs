using System.CommandLine;
using Grader.Judging.Courses;
using Grader.Judging.Sheets;

namespace Grader.Cli.Syntax;

/// <summary>One option for each kind of data that a sheet declares, such as --images.</summary>
internal sealed class ResourceOptions
{
    private readonly List<(string Name, Option<DirectoryInfo?> Folder)> resources =
    [
        .. from resource in ShippedCourses.SheetFolders.SelectMany(SheetReader.ResourcesDeclaredIn).Distinct()
           select (resource.Name, new Option<DirectoryInfo?>($"--{resource.Name}") { Description = resource.Description }),
    ];

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command) => resources.ForEach(resource => command.Add(resource.Folder));

    /// <summary>The folder of each resource that the user supplies, by the resource's name.</summary>
    public Dictionary<string, string> FoldersOf(ParseResult parsed) => resources
        .Select(resource => (resource.Name, Folder: parsed.GetValue(resource.Folder)?.FullName))
        .Where(resource => resource.Folder is not null)
        .ToDictionary(resource => resource.Name, resource => resource.Folder!);
}
