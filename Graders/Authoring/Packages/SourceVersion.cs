using System.Security.Cryptography;
using System.Text;

namespace Grader.Authoring.Packages;

/// <summary>
/// Versions of packages that name their content: NuGet keeps what it has once fetched under a version, and would give a student of the
/// corrected kit the packages of the first.
/// </summary>
internal static class SourceVersion
{
    private static readonly string[] Outputs = ["bin", "obj"];

    /// <summary>"0.1.0-kit.h1f3a9c02": of a kit that is made in the grader's repository.</summary>
    public static string OfKit(string repository, string course, string sheet)
    {
        var projects = PackedProjects.OfCourse(repository, course);
        return $"{Number}-kit.{Hash(repository, sheet, FoldersOf(repository, projects).Concat(Platform(repository)))}";
    }

    /// <summary>"0.1.0-h1f3a9c02": of the grader's own packages.</summary>
    public static string OfPlatform(string repository) =>
        $"{Number}-{Hash(repository, "", FoldersOf(repository, PackedProjects.OfPlatform(repository)).Concat(Platform(repository)))}";

    /// <summary>"0.1.0-h1f3a9c02.k5e0d7b41": of a kit that is made in a course's repository.</summary>
    /// <param name="platform">The version of the grader's packages.</param>
    /// <param name="repository">The course's repository.</param>
    /// <param name="projects">The projects that are packed.</param>
    /// <param name="sheet">The sheet as students get it.</param>
    public static string OfCourseKit(string platform, string repository, IReadOnlyList<string> projects, string sheet) =>
        $"{platform}.k{Hash(repository, sheet, FoldersOf(repository, projects))[1..]}";

    private static string Number => typeof(SourceVersion).Assembly.GetName().Version!.ToString(3);

    /// <summary>The worker and the builder go with the grader.</summary>
    private static IEnumerable<string> Platform(string repository) =>
        Directory.EnumerateDirectories(Path.Combine(repository, "Graders")).Where(folder => Path.GetFileName(folder) != "Courses");

    private static IEnumerable<string> FoldersOf(string repository, IEnumerable<string> projects) =>
        projects.Select(project => Path.GetDirectoryName(Path.Combine(repository, project))!);

    /// <summary>A letter in front, because digits alone must not begin with 0.</summary>
    private static string Hash(string repository, string sheet, IEnumerable<string> folders)
    {
        var text = new StringBuilder(sheet);
        var files = folders.Where(Directory.Exists).Distinct()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(Outputs.Contains))
            .Concat(Directory.EnumerateFiles(repository, "Directory.*")).Order(StringComparer.Ordinal);
        foreach (var file in files)
            text.Append(Path.GetRelativePath(repository, file)).Append(File.ReadAllText(file));
        return $"h{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8]}";
    }
}
