using Grader.Authoring;
using Grader.Authoring.NewCourse;
using Grader.Authoring.Packages;
using Grader.Cli.Screen;
using Grader.Grading;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader new-course</c>: makes the repository of a course, with one exercise, and with packages of this grader.</summary>
/// <param name="console">Where to write.</param>
/// <param name="feed">Makes the packages.</param>
internal sealed class NewCourseCommand(IAnsiConsole console, RepositoryFeed feed)
{
    /// <summary>Makes the whole repository, or nothing of it.</summary>
    /// <param name="folder">The folder to make.</param>
    /// <param name="name">Id of the course.</param>
    /// <param name="title">Its name for people.</param>
    /// <exception cref="RefusedException">It cannot be made as asked.</exception>
    public int Make(string folder, string name, string title)
    {
        _ = CourseTemplate.Of(name, title, grader: ""); // A wrong name is said before anything is built.
        NewFolder.RequireFree(folder);
        console.Say("Packing the grader. That takes about a minute the first time, and seconds later.");
        NewFolder.Make(folder, unfinished =>
        {
            var version = feed.PackPlatform(Path.Combine(unfinished, "packages"));
            NewFolder.Write(unfinished, CourseTemplate.Of(name, title, version));
        });
        console.Say($"""
            The course {name} is in {folder}, with one exercise.
            Next:
              1. cd {folder} && dotnet tool restore
              2. dotnet grader try                     builds it, and says whether its checks are right
              3. dotnet grader new {name}.2 IMoments     adds an exercise
              4. dotnet grader kit {name} --course . --out kit
            .github/COURSES.md in the grader's repository tells the rest.
            """);
        return ExitCode.AllFine;
    }

    /// <summary>Brings the packages of this grader to a course that is there.</summary>
    /// <exception cref="RefusedException">It cannot be done.</exception>
    public int Update(string folder)
    {
        console.Say("Packing the grader.");
        var (old, now) = PackageUpdate.Run(folder, feed);
        console.Say(old == now
            ? $"{folder} has these packages already: {now}."
            : $"{folder} has the packages {now} now, in place of {old}. Run \"dotnet tool restore\" and \"dotnet grader try\" there.");
        return ExitCode.AllFine;
    }
}
