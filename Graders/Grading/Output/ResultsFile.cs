using System.Text;
using System.Text.Json;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Grading.Output;

/// <summary>Writes and reads results.json hand-in by hand-in, so that a thousand of them need no more memory than one.</summary>
internal static class ResultsFile
{
    private const string NoHandIns = "[]";

    /// <summary>The document of <see cref="ResultsJson.Render"/>, with one line for each hand-in.</summary>
    public static void Write(Stream file, IEnumerable<HandInResult> results, string grader)
    {
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

    /// <summary>The hand-ins of a file that <see cref="Write"/> wrote, each read when it is asked for.</summary>
    /// <exception cref="RefusedException">There is no such file, or it is another's.</exception>
    public static IEnumerable<HandInResult> Read(string path)
    {
        using var lines = Lines(path).GetEnumerator();
        Checked(path, () => ResultsJson.Parse(Head(lines)));
        while (lines.MoveNext() && lines.Current != "]")
            yield return Checked(path, () => ResultsJson.ParseLine(lines.Current.TrimEnd(',')));
    }

    /// <summary>The version of the grader that wrote a file.</summary>
    /// <exception cref="RefusedException">There is no such file, or it is another's.</exception>
    public static string GraderOf(string path) => Checked(path, () =>
    {
        using var lines = Lines(path).GetEnumerator();
        using var document = JsonDocument.Parse(Head(lines));
        return document.RootElement.GetProperty("grader").GetString() ?? "";
    });

    private static IEnumerable<string> Lines(string path) => File.Exists(path)
        ? File.ReadLines(path)
        : throw new RefusedException($"\"{path}\" does not exist. Name the folder that \"grader grade --out\" wrote.");

    /// <summary>The document without its hand-ins.</summary>
    private static string Head(IEnumerator<string> lines)
    {
        var head = new StringBuilder();
        while (lines.MoveNext() && !lines.Current.EndsWith('['))
            head.AppendLine(lines.Current);
        return $"{head}\"handIns\": {NoHandIns}}}";
    }

    private static T Checked<T>(string path, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception foreign) when (foreign is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new RefusedException($"\"{path}\" is not what \"grader grade\" writes: {foreign.Message} "
                + "Name another folder, or remove the file and grade again.");
        }
    }
}
