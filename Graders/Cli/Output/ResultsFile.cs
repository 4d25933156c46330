using System.Text;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli.Output;

/// <summary>Writes results.json hand-in by hand-in, so that a thousand of them need no more memory than one.</summary>
internal static class ResultsFile
{
    /// <summary>The document of <see cref="ResultsJson.Render"/>, with one line for each hand-in.</summary>
    public static void Write(Stream file, IEnumerable<HandInResult> results, string grader)
    {
        const string NoHandIns = "[]";
        var empty = ResultsJson.Render([], grader);
        var index = empty.LastIndexOf(NoHandIns, StringComparison.Ordinal);
        using var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true);
        writer.Write(empty[..index] + "[");
        var separator = "\n";
        foreach (var result in results)
        {
            writer.Write(separator + ResultsJson.RenderLine(result));
            separator = ",\n";
        }
        writer.Write("\n]" + empty[(index + NoHandIns.Length)..]);
    }
}
