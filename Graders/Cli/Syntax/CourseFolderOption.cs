using System.CommandLine;
using Grader.Authoring.Courses;
using Grader.Judging.Courses;

namespace Grader.Cli.Syntax;

/// <summary>The option that names a course which does not come with the grader.</summary>
internal sealed class CourseFolderOption
{
    private readonly Option<DirectoryInfo?> folder = new("--course")
    {
        Description = "Folder of a course that does not come with the grader: its repository, once it is built.",
        HelpName = "folder",
    };

    /// <summary>Gives the option to a command.</summary>
    public void AddTo(Command command) => command.Add(folder);

    /// <summary>
    /// Full path of the folder; null for the courses that come with the grader. A grader without a course is that of a course's
    /// repository: there it is the course of the current folder.
    /// </summary>
    public string? FolderOf(ParseResult parsed) => parsed.GetValue(folder)?.FullName
        ?? (ShippedCourses.All.Count == 0 ? CourseRepository.Find(".").CourseFolder : null);
}
