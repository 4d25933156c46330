using Grader.Authoring.Packages;
using Grader.Grading;
using Grader.Grading.Files;

namespace Grader.Authoring.NewCourse;

/// <summary>Brings the packages of this grader to a course that has those of another.</summary>
internal static class PackageUpdate
{
    /// <summary>The files that name the version.</summary>
    private static readonly string[] versionFiles = ["Directory.Build.props", ".config/dotnet-tools.json"];

    /// <summary>Replaces the packages, and the version where it stands.</summary>
    /// <param name="course">The course's repository.</param>
    /// <param name="feed">Makes the packages.</param>
    /// <returns>The old and the new version.</returns>
    /// <exception cref="RefusedException">The repository has no packages of a grader, or the build fails.</exception>
    public static (string Old, string New) Run(string course, RepositoryFeed feed)
    {
        var old = GraderPackages.In(course);
        var fresh = old.Folder + ".unfinished";
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, recursive: true);
        var version = feed.PackPlatform(fresh);
        foreach (var package in Directory.EnumerateFiles(old.Folder, $"Grader*{old.Version}.nupkg"))
            File.Delete(package);
        foreach (var package in Directory.EnumerateFiles(fresh))
            File.Move(package, Path.Combine(old.Folder, Path.GetFileName(package)), overwrite: true);
        Directory.Delete(fresh);
        foreach (var path in versionFiles.Select(file => Path.Combine(course, file)).Where(File.Exists))
            AtomicFile.Write(path, File.ReadAllText(path).Replace(old.Version, version, StringComparison.Ordinal));
        return (old.Version, version);
    }
}
