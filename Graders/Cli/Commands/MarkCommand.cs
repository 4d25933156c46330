using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Marking;
using Grader.Grading.Output;
using Grader.Reporting;
using Grader.Results;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader mark</c>: adds a person's marks to the points of the checks, and writes all files of the grading anew.</summary>
/// <param name="console">Where to write.</param>
internal sealed class MarkCommand(IAnsiConsole console)
{
    /// <summary>Reads every marking sheet, then writes everything; or nothing, where a sheet cannot be used.</summary>
    /// <exception cref="RefusedException">The folder is not one that <c>grader grade</c> wrote.</exception>
    public int Run(string folder, bool decimalComma)
    {
        var output = new OutputFolder(folder);
        var grader = ResultsFile.GraderOf(output.Results);
        var results = ResultsFile.Read(output.Results).ToList();
        List<HandInResult> marked = [];
        List<string> wrong = [];
        foreach (var result in results)
        {
            try
            {
                marked.Add(output.Marking.Marked(Marks.Remove(result)));
            }
            catch (MarkingException unusable)
            {
                wrong.Add(unusable.Message);
            }
        }

        if (wrong.Count > 0)
        {
            wrong.ForEach(console.Say);
            console.Say("Nothing was written. Correct these lines and run the same command again.");
            return ExitCode.BadInput;
        }

        marked.ForEach(output.WriteFeedback);
        var rows = marked.Select(GradeRow.Of).ToList();
        output.WriteSummaries(rows, output.WriteResults(marked, grader), decimalComma);
        new ConsoleReport(console).WriteTable(rows);
        var complete = marked.Count(result => result.WaitingItems == 0);
        console.Say($"{complete} of {marked.Count} hand-ins have every mark. "
            + $"Written: {output.Overview}, {output.Gradebook}, {output.Results} and the feedback.");
        return ExitCode.AllFine;
    }
}
