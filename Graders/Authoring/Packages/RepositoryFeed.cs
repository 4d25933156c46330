using Grader.Grading;

namespace Grader.Authoring.Packages;

/// <summary>Makes packages from the grader's own repository.</summary>
/// <param name="repository">Full path of the repository.</param>
internal sealed class RepositoryFeed(string repository) : IPackageFeed
{
    /// <summary>A pattern that fits no course.</summary>
    private const string NoCourse = "-p:Course=none*";

    /// <inheritdoc/>
    public string Repository => repository;

    /// <inheritdoc/>
    public string VersionOf(string course, string sheetText) => SourceVersion.OfKit(repository, course, sheetText);

    /// <inheritdoc/>
    public string PlatformVersionOf(string kitVersion) => kitVersion;

    /// <summary>Packs the public checks of one course, with one sheet, and the grader with this course.</summary>
    /// <exception cref="RefusedException">The build fails.</exception>
    public void Pack(PackageOrder order) => PackingFolder.With(scratch =>
    {
        File.WriteAllText(Path.Combine(scratch, $"{order.Sheet}.yaml"), order.SheetText);
        Pack(scratch, PackedProjects.OfCourse(repository, order.Course), order.Folder, order.Version,
            "-p:PublicChecks=true", $"-p:Course={order.Course}", $"-p:Sheets={scratch}", order.LeftOutProperty);
    });

    /// <summary>Packs what a course elsewhere needs: the vocabulary of checks, and the grader without a course.</summary>
    /// <returns>The version of the packages.</returns>
    /// <exception cref="RefusedException">The build fails.</exception>
    public string PackPlatform(string folder)
    {
        var version = SourceVersion.OfPlatform(repository);
        PackingFolder.With(scratch => Pack(scratch, PackedProjects.OfPlatform(repository), folder, version, NoCourse));
        return version;
    }

    private void Pack(string scratch, IReadOnlyList<string> projects, string folder, string version, params string[] properties)
    {
        var filter = Path.Combine(scratch, "Packages.slnf");
        File.WriteAllText(filter, PackedProjects.Filter(repository, projects));
        new DotnetPack(repository).Run("The packages could not be built; nothing was made.", filter, folder, version, properties);
    }
}
