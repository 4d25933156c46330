namespace Grader.Judging.Courses;

/// <summary>The folders of the courses that come with the grader: courses/ beside it.</summary>
public static class ShippedCourses
{
    /// <summary>Full paths, by name.</summary>
    public static IReadOnlyList<string> All => Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal)]
        : [];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "courses");

    /// <summary>The folders with the files of their sheets. Reading these loads no course.</summary>
    public static IEnumerable<string> SheetFolders => All.Select(course => Path.Combine(course, Course.SheetsFolder));
}
