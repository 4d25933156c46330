using Grader.Authoring.Courses;
using Grader.Grading;

namespace Grader.Authoring.Packages;

/// <summary>Makes the packages of a kit in a course's own repository, which has those of the grader.</summary>
/// <param name="course">The course's repository.</param>
internal sealed class CourseFeed(CourseRepository course) : IPackageFeed
{
    private readonly GraderPackages platform = GraderPackages.In(course.Root);

    /// <inheritdoc/>
    public string Repository => course.Root;

    private IReadOnlyList<string> Projects => PackedProjects.ChecksOf(course.Root, course.Id);

    /// <inheritdoc/>
    public string VersionOf(string course, string sheetText) =>
        SourceVersion.OfCourseKit(platform.Version, Repository, Projects, sheetText);

    /// <inheritdoc/>
    public string PlatformVersionOf(string kitVersion) => platform.Version;

    /// <summary>Packs contracts and public checks with one sheet, and adds the grader's packages; the grader gets the course.</summary>
    /// <exception cref="RefusedException">The build fails.</exception>
    public void Pack(PackageOrder order)
    {
        var pack = new DotnetPack(Repository);
        PackingFolder.With(sheets =>
        {
            File.WriteAllText(Path.Combine(sheets, $"{order.Sheet}.yaml"), order.SheetText);
            foreach (var project in Projects.Reverse())
            {
                pack.Run("The packages of the kit could not be built; nothing was made.", project, order.Folder, order.Version,
                    "-p:PublicChecks=true", $"-p:Sheets={sheets}", order.LeftOutProperty);
            }
        });
        platform.CopyTo(order.Folder, order.Version, order.Course, pack.BuildOf($"{order.Course}.Checks"));
    }
}
