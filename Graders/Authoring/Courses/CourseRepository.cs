using Grader.Grading;
using Grader.Judging.Courses;

namespace Grader.Authoring.Courses;

/// <summary>Where the sources of a course lie: in any repository with the folders of one.</summary>
/// <param name="Root">Full path of the repository.</param>
/// <param name="Id">The course.</param>
internal sealed record CourseRepository(string Root, string Id)
{
    /// <summary>Where the courses of a repository lie.</summary>
    public const string Courses = "Graders/Courses";

    /// <summary>The folder with course.yaml.</summary>
    public string CourseFolder => Path.Combine(Root, Courses, Id);

    /// <summary>The project of the checks, which builds the contracts with them.</summary>
    public string ChecksProject => Path.Combine(CourseFolder, "Checks", $"{Id}.Checks.csproj");

    /// <summary>Files about the course: named mistakes, and harmless ones.</summary>
    public string Fixtures => Path.Combine(Root, "fixtures", "Courses", Id);

    /// <summary>The folder with mistakes that have names.</summary>
    public string MutantsFolder => Path.Combine(Fixtures, "mutants");

    /// <summary>The file with mistakes that change nothing.</summary>
    public string HarmlessFile => Path.Combine(Fixtures, "harmless.yaml");

    /// <summary>The solutions of the course, or of a library on which it leans.</summary>
    public string SolutionsOf(string part) => Path.Combine(Root, "Reference", "Courses", part, "Solutions");

    /// <summary>Finds a course.</summary>
    /// <param name="course">Its id in the repository around the current folder; or its folder, or the repository with it alone.</param>
    /// <exception cref="RefusedException">There is none, or there are several.</exception>
    public static CourseRepository Find(string course)
    {
        if (!Directory.Exists(course))
        {
            return CoursesAround(".").FirstOrDefault(found => found.Id == course) ?? throw new RefusedException(
                $"\"{course}\" is no folder, and no course of the repository around {Path.GetFullPath(".")}. "
                + "Name a course's folder or id, or run the command in its repository.");
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(course));
        var all = CoursesAround(folder).ToList();
        var within = all.Where(found => IsWithin(folder, found.CourseFolder)).ToList();
        return within is [var own] ? own
            : all is [var only] ? only
            : all.Count == 0
            ? throw new RefusedException(
                $"No {Courses}/<course>/{Course.FileName} lies in {folder} or above it. \"grader new-course\" makes a repository with one.")
            : throw new RefusedException($"{folder} has several courses. Name one: {string.Join(", ", all.Select(found => found.Id))}.");
    }

    private static IEnumerable<CourseRepository> CoursesAround(string folder)
    {
        if (RepositoryFolder.Above(folder, candidate => Directory.Exists(Path.Combine(candidate, Courses))) is not { } root)
            return [];

        return Directory.EnumerateDirectories(Path.Combine(root, Courses))
            .Where(course => File.Exists(Path.Combine(course, Course.FileName)))
            .Order(StringComparer.Ordinal).Select(course => new CourseRepository(root, Path.GetFileName(course)));
    }

    private static bool IsWithin(string folder, string course) =>
        folder == course || folder.StartsWith(course + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
