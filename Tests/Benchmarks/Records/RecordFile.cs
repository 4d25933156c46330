using System.Globalization;

namespace Grader.Benchmarks.Records;

/// <summary>
/// A file of measured figures under fixtures/studies: a comment with the command that writes it, the names of the columns, then a row for
/// each measurement, written as soon as it is made.
/// </summary>
internal sealed class RecordFile : IDisposable
{
    private readonly StreamWriter output;

    private RecordFile(string path, string command, string[] columns)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        output = new(path) { AutoFlush = true, NewLine = "\n" };
        output.WriteLine($"# dotnet run -c Release --project Tests/Benchmarks -- {command}");
        Add([.. columns]);
    }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where; relative to the current folder, as a rule the root of the repository.</param>
    /// <param name="command">The benchmark or study with the options that matter.</param>
    /// <param name="columns">The names of the columns.</param>
    public static RecordFile Begin(string path, string command, params string[] columns) => new(path, command, columns);

    /// <summary>Adds a row; numbers are written in the invariant culture, texts with a comma in quotation marks.</summary>
    public void Add(params object[] cells) => output.WriteLine(string.Join(',', cells.Select(Cell)));

    /// <inheritdoc />
    public void Dispose() => output.Dispose();

    private static string Cell(object cell)
    {
        var text = Convert.ToString(cell, CultureInfo.InvariantCulture)!;
        return text.Contains(',') ? $"\"{text}\"" : text;
    }
}
