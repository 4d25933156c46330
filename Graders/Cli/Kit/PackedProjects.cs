using System.Xml.Linq;

namespace Grader.Cli.Kit;

/// <summary>The projects whose packages a kit of a course needs: its public checks with all that they refer to, and the grader.</summary>
internal static class PackedProjects
{
    /// <summary>Where the courses of a repository lie.</summary>
    public const string Courses = "Graders/Courses";

    private const string Program = "Graders/Cli/Cli.csproj";

    /// <summary>Paths relative to the repository.</summary>
    public static IReadOnlyList<string> Of(string repository, string course)
    {
        List<string> found = [];
        Add($"{Courses}/{course}/Checks/{course}.Checks.csproj");
        return [.. found, Program];

        void Add(string project)
        {
            if (found.Contains(project))
                return;
            found.Add(project);
            foreach (var reference in References(Path.Combine(repository, project)))
                Add(Path.GetRelativePath(repository, reference).Replace('\\', '/'));
        }
    }

    /// <summary>The solution filter with which they are built together.</summary>
    public static string Filter(string repository, string course)
    {
        var projects = Of(repository, course).Select(project => $"\"{project}\"");
        var solution = Path.Combine(repository, "Grader.sln").Replace('\\', '/');
        return $$"""{ "solution": { "path": "{{solution}}", "projects": [ {{string.Join(", ", projects)}} ] } }""";
    }

    /// <summary>Full paths of the projects that a project refers to; the build properties of its course refer to one more.</summary>
    private static IEnumerable<string> References(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var own = Included(project, folder);
        var shared = Path.Combine(folder, "../../Directory.Build.props");
        return File.Exists(shared) ? own.Concat(Included(shared, Path.GetDirectoryName(shared)!)) : own;
    }

    private static IEnumerable<string> Included(string file, string folder) => XDocument.Load(file).Descendants("ProjectReference")
        .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
        .Select(reference => reference.Attribute("Include")!.Value.Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal))
        .Select(path => Path.GetFullPath(Path.Combine(folder, path)));
}
