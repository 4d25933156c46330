using Grader.Authoring;
using Grader.Authoring.Courses;
using Grader.Authoring.Kit;
using Grader.Authoring.Packages;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Files;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging.Sheets;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader kit</c>: makes the folder that a course gives to its students.</summary>
/// <param name="console">Where to write.</param>
/// <param name="catalogue">The sheets and their checks.</param>
/// <param name="feed">Makes the packages that the kit builds with.</param>
internal sealed class KitCommand(IAnsiConsole console, Catalogue catalogue, IPackageFeed feed)
{
    /// <summary>Makes the whole folder, or none of it.</summary>
    /// <exception cref="RefusedException">It cannot be done as asked.</exception>
    public int Run(KitOptions options)
    {
        var sheet = catalogue.Sheet(options.Sheet);
        NewFolder.RequireFree(options.Out);
        var hidden = sheet.Exercises.SelectMany(catalogue.Checks).Count(check => check.Hidden);
        var course = catalogue.CourseOf(sheet.Id);
        var file = Path.Combine(feed.Repository, CourseRepository.Courses, course.Id, "Sheets", $"{sheet.Id}.yaml");
        var studentSheet = StudentSheet.Of(File.ReadAllText(file), hidden);
        var version = feed.VersionOf(course.Id, studentSheet);
        var files = new KitFiles(feed, catalogue).Of(sheet, version, hidden, options.Torch ?? sheet.Torch);

        console.Say("Packing the contracts, the engine, the public checks and the grader. "
            + "The first kit takes about a minute, later ones seconds.");
        NewFolder.Make(options.Out, unfinished =>
        {
            NewFolder.Write(unfinished, files);
            AtomicFile.Write(Path.Combine(unfinished, KitNames.Forwards), file => file.Write(TorchForwards.ForPackage()));
            feed.Pack(new(course.Id, sheet.Id, studentSheet, version, Path.Combine(unfinished, "packages"))
            {
                LeftOut = OtherSheets.FilesOf(course, sheet, feed.Repository),
            });
        });
        Say(sheet, options.Out, hidden);
        return ExitCode.AllFine;
    }

    private void Say(Sheet sheet, string folder, int hidden) => console.Say($"""
        The kit of {sheet.Id} is in {folder}. It holds no solution, no tutor's guidance and none of the {hidden} hidden checks.
        Next:
          1. cd {folder} && dotnet test      as a student sees it: every part is "not attempted"
          2. Give the folder to the students, as a repository or a .zip. What they hand in is the same folder.
          3. grader grade <archive> --sheet {sheet.Id}
        """);
}
