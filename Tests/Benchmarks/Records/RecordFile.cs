using System.Globalization;
using CsvHelper;

namespace Grader.Benchmarks.Records;

/// <summary>
/// A file of measured figures under fixtures/studies: a comment with the command that writes it, the names of the columns, then a row for
/// each measurement, written as soon as it is made.
/// </summary>
internal sealed class RecordFile : IDisposable
{
    private readonly StreamWriter output;
    private readonly CsvWriter csv;

    private RecordFile(string path, string command, string[] columns)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        output = new(path) { NewLine = "\n" };
        output.WriteLine($"# dotnet run -c Release --project Tests/Benchmarks -- {command}");
        csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" });
        Add([.. columns]);
    }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where; relative to the current folder, as a rule the root of the repository.</param>
    /// <param name="command">The benchmark or study with the options that matter.</param>
    /// <param name="columns">The names of the columns.</param>
    public static RecordFile Begin(string path, string command, params string[] columns) => new(path, command, columns);

    /// <summary>Adds a row; numbers are written in the invariant culture.</summary>
    public void Add(params object[] cells)
    {
        foreach (var cell in cells)
            csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture)!);

        csv.EndRecord();
        csv.Flush();
        output.Flush();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        csv.Dispose();
        output.Dispose();
    }
}
