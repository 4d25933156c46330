using System.Security.Cryptography;
using System.Text;

namespace Grader.Cli.Kit;

/// <summary>
/// The version of a kit's packages. It names their content: NuGet keeps what it has once fetched under a version, and would give a student
/// of the corrected kit the packages of the first.
/// </summary>
internal static class KitVersion
{
    private static readonly string[] Outputs = ["bin", "obj"];

    /// <summary>"0.1.0-kit.h1f3a9c02": of the sources of the packages and the sheet.</summary>
    public static string Of(string repository, string course, string sheet)
    {
        var text = new StringBuilder(sheet);
        foreach (var file in Files(repository, course))
            text.Append(Path.GetRelativePath(repository, file)).Append(File.ReadAllText(file));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        // A letter in front, because digits alone must not begin with 0.
        return $"{typeof(KitVersion).Assembly.GetName().Version!.ToString(3)}-kit.h{hash[..8]}";
    }

    /// <summary>The files of the projects that are packed, and of the worker and the builder that go with the grader.</summary>
    private static IEnumerable<string> Files(string repository, string course) => PackedProjects.Of(repository, course)
        .Select(project => Path.GetDirectoryName(Path.Combine(repository, project))!)
        .Concat(Directory.EnumerateDirectories(Path.Combine(repository, "Graders")))
        .Where(folder => Directory.Exists(folder) && Path.GetFileName(folder) != "Courses")
        .Distinct()
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(Outputs.Contains))
        .Concat(Directory.EnumerateFiles(repository, "Directory.*"))
        .Order(StringComparer.Ordinal);
}
