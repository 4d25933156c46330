namespace Grader.Judging.Courses;

/// <summary>Where the build of a course lies. A teacher names the repository, or the course's folder in it.</summary>
internal static class BuiltCourse
{
    private const string Courses = "Graders/Courses";

    /// <summary>The folder with course.yaml and the assemblies.</summary>
    /// <param name="folder">That folder, the course's source folder, or the repository with it.</param>
    /// <exception cref="CourseException">There is no course, there are several, or the one is not built.</exception>
    public static string In(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (IsCourse(full))
            return HasChecks(full) ? full : Newest(full) ?? throw NotBuilt(full);

        var courses = Path.Combine(full, Courses);
        string[] found = Directory.Exists(courses) ? [.. Directory.EnumerateDirectories(courses).Where(IsCourse)] : [];
        return found switch
        {
            [var only] => Newest(only) ?? throw NotBuilt(only),
            [] => throw new CourseException(
                $"There is no {Course.FileName} in {full}, and no {Courses}/<course>/{Course.FileName}, so that it is no course. "
                + "Name the folder that holds the file, or the repository with it."),
            _ => throw new CourseException(
                $"{full} has several courses. Name one: {string.Join(", ", found.Order(StringComparer.Ordinal))}."),
        };
    }

    private static bool IsCourse(string folder) => File.Exists(Path.Combine(folder, Course.FileName));

    private static bool HasChecks(string folder) => Directory.EnumerateFiles(folder, Course.ChecksPattern).Any();

    /// <summary>The latest build of a source folder, in whichever configuration; null where there is none.</summary>
    private static string? Newest(string course)
    {
        var output = Path.Combine(course, "Checks", "bin");
        return !Directory.Exists(output) ? null
            : Directory.EnumerateFiles(output, Course.FileName, SearchOption.AllDirectories)
                .Select(file => Path.GetDirectoryName(file)!).Where(HasChecks).MaxBy(Built);
    }

    private static DateTime Built(string folder) => Directory.EnumerateFiles(folder, Course.ChecksPattern).Max(File.GetLastWriteTimeUtc);

    private static CourseException NotBuilt(string course) =>
        new($"The course in {course} is not built. Run \"dotnet build\" in its repository first.");
}
