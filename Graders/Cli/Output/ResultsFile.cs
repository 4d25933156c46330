using System.Text;
using System.Text.Json;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli.Output;

/// <summary>Writes results.json hand-in by hand-in, so that a thousand of them need no more memory than one; and reads it.</summary>
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

    /// <summary>Reads what was written, and the version of the grader that wrote it.</summary>
    /// <exception cref="UsageException">There is no such file, or it is another's.</exception>
    public static (string Grader, IReadOnlyList<HandInResult> Results) Read(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"\"{path}\" does not exist. Name the folder that \"grader grade --out\" wrote.");
        try
        {
            var json = File.ReadAllText(path);
            using var document = JsonDocument.Parse(json);
            return (document.RootElement.GetProperty("grader").GetString() ?? "", ResultsJson.Parse(json));
        }
        catch (Exception foreign) when (foreign is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"\"{path}\" is not what \"grader grade\" writes: {foreign.Message} Grade again.");
        }
    }
}
