using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Output;
using Grader.Reporting;
using Grader.Results;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader diff</c>: whose marks differ between two gradings, and why.</summary>
/// <param name="console">Where to write.</param>
internal sealed class DiffCommand(IAnsiConsole console)
{
    /// <summary>Shows the differences, and returns whether there are any as the exit code.</summary>
    /// <exception cref="RefusedException">A folder is not one that <c>grader grade</c> wrote.</exception>
    public int Run(string before, string now, bool csv)
    {
        var differences = MarkDifference.Between(Read(before), Read(now));
        if (csv)
            console.Profile.Out.Writer.Write(DifferenceTable.Csv(differences));
        else
            Show(differences, before, now);
        return differences.Count == 0 ? ExitCode.AllFine : ExitCode.SomeMarkDiffers;
    }

    private void Show(IReadOnlyList<MarkDifference> differences, string before, string now)
    {
        if (differences.Count > 0)
            console.Write(DifferenceTable.Of(differences));
        var lower = differences.Count(difference => difference.Now < difference.Before);
        var count = differences.Count == 1 ? "The marks of 1 hand-in differ" : $"The marks of {differences.Count} hand-ins differ";
        console.Say($"{count} between \"{before}\" and \"{now}\"{(lower > 0 ? $"; {lower} are lower now" : "")}.");
    }

    private static IEnumerable<HandInResult> Read(string folder)
    {
        var results = new OutputFolder(folder).Results;
        return File.Exists(results) ? ResultsFile.Read(results).Select(result => result.WithoutPictures())
            : throw new RefusedException($"\"{results}\" does not exist. Name two folders that \"grader grade --out\" wrote.");
    }
}
