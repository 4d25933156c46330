using Grader.Intake;
using Grader.Judging.Courses;

namespace Grader.Grading;

/// <summary>The command by which an author checks a folder: the line that repeats a failure can be pasted as it is.</summary>
internal static class OwnCheck
{
    /// <summary>
    /// The command with its folder. In a kit, and in a course's own repository, the grader is a tool of that folder, which <c>dotnet</c>
    /// starts.
    /// </summary>
    /// <param name="folder">What is checked.</param>
    /// <param name="course">Folder of a course that the user named; null where there was no need to.</param>
    public static string Of(string folder, string? course = null)
    {
        var isTool = KitFolder.Around(folder) is not null || ShippedCourses.All.Count == 0;
        var named = course is null || ShippedCourses.All.Count == 0 ? "" : $" --course {Quoted(course)}";
        return $"{(isTool ? "dotnet grader" : "grader")} check {Quoted(folder)}{named}";
    }

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}
