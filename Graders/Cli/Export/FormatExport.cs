using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Files;
using Grader.Grading.Output;
using Spectre.Console;

namespace Grader.Cli.Export;

/// <summary><c>grader export gradescope</c> and the like: one file for each hand-in, as another system takes it.</summary>
/// <param name="console">Where to write.</param>
internal sealed class FormatExport(IAnsiConsole console)
{
    /// <summary>Writes the files.</summary>
    /// <exception cref="RefusedException">It cannot be done as asked.</exception>
    public int Run(FormatExportOptions options)
    {
        var (format, output) = (options.Format, new OutputFolder(options.Graded));
        var given = Given(options);
        var folder = options.Out ?? Path.Combine(output.Exports, format.Name);
        var count = 0;
        foreach (var result in ResultsFile.Read(output.Results))
        {
            AtomicFile.Write(Path.Combine(folder, result.HandIn.Id, format.File), format.Render(result, given));
            count++;
        }

        console.Say($"Hand-ins written: {count}, as {Path.Combine(folder, "<id>", format.File)}");
        return ExitCode.AllFine;
    }

    private static Dictionary<string, string> Given(FormatExportOptions options)
    {
        Dictionary<string, string> given = [];
        foreach (var text in options.Given)
        {
            if (text.Split('=', 2) is not [var key, var value] || !options.Format.Keys.Contains(key))
            {
                throw new RefusedException(
                    $"--set {text}: write <key>=<value>, with one of the keys {string.Join(", ", options.Format.Keys)}.");
            }

            given[key] = value;
        }

        return given;
    }
}
