using System.CommandLine;
using Grader.Grading;

namespace Grader.Cli.Syntax;

/// <summary><c>grader new-course</c>.</summary>
internal sealed class NewCourseVerb : Verb
{
    private readonly Argument<string> folder = new("folder") { Description = "Folder of the course's repository." };
    private readonly Option<string?> name = new("--name") { Description = "Id of the course, in small letters and digits: \"vae101\"." };
    private readonly Option<string?> title = new("--title") { Description = "The course's name for people." };
    private readonly Option<bool> packages = new("--packages")
    {
        Description = "Bring the packages of this grader to a course that is there, and change nothing else.",
    };

    /// <summary>The command, and what does it.</summary>
    /// <param name="make">Makes a course: folder, id and title.</param>
    /// <param name="update">Brings packages to the course of a folder.</param>
    public NewCourseVerb(Func<string, string, string, int> make, Func<string, int> update)
        : base("new-course", "Makes the repository of a course of your own.")
    {
        Add(folder);
        Add(name);
        Add(title);
        Add(packages);
        SetAction(parsed => parsed.GetValue(packages) ? update(parsed.GetValue(folder)!) : make(
            parsed.GetValue(folder)!,
            parsed.GetValue(name) ?? throw new RefusedException("The course needs a name: --name vae101."),
            parsed.GetValue(title) ?? $"The course {parsed.GetValue(name)}"));
    }

    /// <inheritdoc/>
    public override bool WritesForOthers => true;

    /// <inheritdoc/>
    public override string Examples => """
        Run it in the grader's repository. The new repository lies outside of it and needs nothing of it: course.yaml, a sheet, one worked
        exercise (contract, solution, checks, a mistake with a name), a workflow, and the grader as packages. It builds and passes at
        once. ".github/COURSES.md" leads from there to the first graded archive.

        Examples:
          grader new-course ../vae101 --name vae101 --title "Variational autoencoders"
          grader new-course ../vae101 --packages           a newer grader for a course that is there
        """;
}
