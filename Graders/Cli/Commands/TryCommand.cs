using Grader.Authoring;
using Grader.Authoring.Courses;
using Grader.Authoring.Try;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Isolation;
using Grader.Judging.Courses;
using Grader.Reporting;
using Grader.Results;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader try</c>: says to an author whether the checks of a course are right, and which mistakes they let through.</summary>
/// <param name="console">Where to write.</param>
/// <param name="hostFor">Builds and runs hand-ins of a course.</param>
internal sealed class TryCommand(IAnsiConsole console, Func<Course, IsolationHost> hostFor)
{
    /// <summary>Lines of a kind that are shown on the console; the page has all.</summary>
    private const int Shown = 8;

    /// <summary>Tries the course, shows what was found, and returns the exit code.</summary>
    /// <exception cref="RefusedException">It cannot be tried.</exception>
    public int Run(TryRequest request, CancellationToken stop)
    {
        var repository = CourseRepository.Find(request.Course);
        if (request.Build)
        {
            console.Say($"Building {repository.Id}.");
            DotnetCommand.Run(
                "The course does not build.", repository.Root, "build", repository.ChecksProject, "--nologo", "--verbosity", "quiet");
        }

        var course = Course.Load(repository.CourseFolder);
        using var host = hostFor(course);
        host.RequireTorch();
        var trial = new CourseTrial(course, repository, host, line => console.Say($"  {line} …"));
        var sheets = request.Sheet is { } id ? [course.Sheets.FirstOrDefault(sheet => sheet.Id == id) ?? throw NoSheet(course, id)]
            : course.Sheets;
        List<TryReport> reports = [.. sheets.Select(sheet => trial.Run(sheet, request.Options, stop))];
        var folder = new TryFolder(request.Out ?? Path.Combine(repository.Root, "try"));
        folder.Write(reports, Path.GetRelativePath(repository.Root, repository.HarmlessFile));
        reports.ForEach(report => Say(report, folder));
        return reports.Exists(report => report.HasFaults) ? ExitCode.SomeCheckFailed : ExitCode.AllFine;
    }

    private void Say(TryReport report, TryFolder folder)
    {
        console.Say("");
        console.Say($"{report.Sheet}: {report.Summary()}");
        foreach (var finding in report.Findings())
        {
            console.Say($"{finding.Mark} {finding.Text}");
            foreach (var line in finding.Lines.Take(Shown))
                console.Say($"    {line}");
            if (finding.Lines.Count > Shown)
                console.Say($"    … and {finding.Lines.Count - Shown} more");
        }

        foreach (var survivor in report.Survivors.Take(Shown))
        {
            console.Say($"    {survivor.File}, line {survivor.Line}: {survivor.Kind} ({string.Join(", ", survivor.Exercises)})");
            console.Say($"      - {OneLine(survivor.Before)}");
            console.Say($"      + {OneLine(survivor.After)}");
        }

        if (report.Survivors.Count() is > Shown and var count)
            console.Say($"    … and {count - Shown} more");
        if (report.Survivors.Any())
            console.Say($"All that pass, as diffs: {Path.GetRelativePath(".", folder.Survivors)}");
        console.Say($"Every mistake: {Path.GetRelativePath(".", folder.PageOf(report.Sheet))}");
    }

    private static string OneLine(string lines) => string.Join(" ", lines.Split('\n').Select(line => line.Trim()));

    private static RefusedException NoSheet(Course course, string sheet) =>
        new($"The course {course.Id} has no sheet \"{sheet}\". Sheets: {string.Join(", ", course.SheetIds)}.");
}
