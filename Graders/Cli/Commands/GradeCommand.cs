using Grader.Grading;
using Grader.Judging.Sheets;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader grade</c>: every hand-in of an archive or folder.</summary>
/// <param name="console">Where the outcome is told.</param>
/// <param name="grading">Does it.</param>
internal sealed class GradeCommand(IAnsiConsole console, CourseGrading grading)
{
    /// <summary>Grades, tells the outcome, and returns the exit code.</summary>
    /// <exception cref="RefusedException">It cannot be done as asked.</exception>
    public int Run(Sheet sheet, GradeOptions options, CancellationToken stop)
    {
        var outcome = grading.Run(sheet, options, stop);
        new GradeSummary(console, outcome).Write();
        return outcome.Interrupted ? ExitCode.Interrupted
            : outcome.HasGraderError ? ExitCode.GraderError : ExitCode.AllFine;
    }
}
