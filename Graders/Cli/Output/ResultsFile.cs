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
        var frame = ResultsJson.Render([], grader);
        var place = frame.LastIndexOf(NoHandIns, StringComparison.Ordinal);
        using var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true);
        writer.Write(frame[..place] + "[");
        var separator = "\n";
        foreach (var result in results)
        {
            writer.Write(separator + ResultsJson.RenderLine(result));
            separator = ",\n";
        }
        writer.Write("\n]" + frame[(place + NoHandIns.Length)..]);
    }
}
