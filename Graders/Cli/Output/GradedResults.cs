using System.Text.Json;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli.Output;

/// <summary>The results that a grading wrote.</summary>
/// <param name="Grader">Version of the grader that found them.</param>
/// <param name="HandIns">In the order of the file.</param>
internal sealed record GradedResults(string Grader, IReadOnlyList<HandInResult> HandIns)
{
    /// <summary>Reads results.json of an output folder.</summary>
    /// <exception cref="UsageException">The folder is not one that <c>grader grade</c> wrote.</exception>
    public static GradedResults Read(OutputFolder output)
    {
        if (!File.Exists(output.Results))
            throw new UsageException($"\"{output.Results}\" does not exist. Name the folder that \"grader grade --out\" wrote.");
        try
        {
            var json = File.ReadAllText(output.Results);
            using var document = JsonDocument.Parse(json);
            return new(document.RootElement.GetProperty("grader").GetString() ?? "", ResultsJson.Parse(json));
        }
        catch (Exception foreign) when (foreign is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"\"{output.Results}\" is not what \"grader grade\" writes: {foreign.Message} Grade again.");
        }
    }
}
