using System.Xml.Linq;
using Grader.Authoring.Courses;

namespace Grader.Authoring.Packages;

/// <summary>
/// The projects whose packages a kit or a course needs, with all that they refer to. Paths are relative to their repository.
/// </summary>
internal static class PackedProjects
{
    private const string Judging = "Graders/Judging/Judging.csproj";
    private const string Program = "Graders/Cli/Cli.csproj";

    /// <summary>The checks of a course of the grader's repository, and the grader.</summary>
    public static IReadOnlyList<string> OfCourse(string repository, string course) => [.. ChecksOf(repository, course), Program];

    /// <summary>What a course elsewhere builds with, and the grader.</summary>
    public static IReadOnlyList<string> OfPlatform(string repository) => [.. WithReferences(repository, Judging), Program];

    /// <summary>The checks of a course and what they refer to in its repository.</summary>
    public static IReadOnlyList<string> ChecksOf(string repository, string course) =>
        WithReferences(repository, $"{CourseRepository.Courses}/{course}/Checks/{course}.Checks.csproj");

    /// <summary>The solution filter with which they are built together.</summary>
    public static string Filter(string repository, IEnumerable<string> projects)
    {
        var paths = projects.Select(project => $"\"{project}\"");
        var solution = Path.Combine(repository, "Grader.sln").Replace('\\', '/');
        return $$"""{ "solution": { "path": "{{solution}}", "projects": [ {{string.Join(", ", paths)}} ] } }""";
    }

    private static List<string> WithReferences(string repository, string first)
    {
        List<string> found = [];
        Add(first);
        return found;

        void Add(string project)
        {
            if (found.Contains(project))
                return;
            found.Add(project);
            foreach (var reference in References(Path.Combine(repository, project)))
                Add(Path.GetRelativePath(repository, reference).Replace('\\', '/'));
        }
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
