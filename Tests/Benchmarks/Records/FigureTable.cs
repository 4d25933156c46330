using System.Globalization;
using Grader.Benchmarks.Throughput;

namespace Grader.Benchmarks.Records;

/// <summary>
/// The figures of one run of a benchmark. With the option --record they are written to fixtures/studies/benchmarks/&lt;benchmark&gt;.csv:
/// one row for each quantity, in the order of their names, so that two runs can be compared line by line.
/// </summary>
/// <param name="benchmark">The benchmark, as its command line names it.</param>
/// <param name="options">Its options.</param>
internal sealed class FigureTable(string benchmark, IReadOnlyList<string> options)
{
    private const string Record = "--record";

    private readonly SortedDictionary<string, (string Value, string Unit)> figures = new(StringComparer.Ordinal);

    /// <summary>Adds a figure.</summary>
    /// <param name="quantity">What was measured; unique in the table.</param>
    /// <param name="value">The measured value.</param>
    /// <param name="unit">Its unit; "" for a count or a ratio.</param>
    /// <param name="format">How many digits are worth keeping.</param>
    public void Add(string quantity, double value, string unit, string format = "0.###") =>
        figures.Add(quantity, (value.ToString(format, CultureInfo.InvariantCulture), unit));

    /// <summary>Writes the file, if the options ask for it.</summary>
    public void WriteIfAsked()
    {
        if (!options.Contains(Record))
            return;

        var path = Arguments.Text([.. options], "--out", $"fixtures/studies/benchmarks/{benchmark}.csv");
        using var file = RecordFile.Begin(path, string.Join(' ', [benchmark, .. options]), "benchmark", "quantity", "value", "unit");
        foreach (var (quantity, (value, unit)) in figures)
            file.Add(benchmark, quantity, value, unit);

        Console.WriteLine($"figures written to {path}");
    }
}
