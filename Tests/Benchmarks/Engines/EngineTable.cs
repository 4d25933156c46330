using System.Globalization;
using Grader.Benchmarks.Records;

namespace Grader.Benchmarks.Engines;

/// <summary>Prints medians of both engines side by side, as a table in Markdown.</summary>
internal sealed class EngineTable(TextWriter output, FigureTable figures)
{
    public void Begin(string about)
    {
        output.WriteLine(about);
        output.WriteLine();
        output.WriteLine("| work | managed | TorchSharp | ratio of times | of minima | of processor times |");
        output.WriteLine("| :-- | --: | --: | --: | --: | --: |");
    }

    /// <summary>A row of times.</summary>
    /// <param name="title">The work.</param>
    /// <param name="name">Its name among the recorded figures.</param>
    /// <param name="elapsed">Seconds on the managed engine, then on the package.</param>
    /// <param name="processor">Seconds of processor time; null where they are not known.</param>
    public void Time(string title, string name, Times[] elapsed, Times[]? processor = null)
    {
        string[] cells =
        [
            Milliseconds(elapsed[0].Median), Milliseconds(elapsed[1].Median), Ratio(elapsed, times => times.Median),
            Ratio(elapsed, times => times.Minimum), processor is null ? "" : Ratio(processor, times => times.Median),
        ];
        output.WriteLine($"| {title} | {string.Join(" | ", cells)} |");
        figures.Add($"{name}: managed", 1000 * elapsed[0].Median, "ms", "0.00");
        figures.Add($"{name}: TorchSharp", 1000 * elapsed[1].Median, "ms", "0.00");
        figures.Add($"{name}: ratio", elapsed[0].Median / elapsed[1].Median, "", "0.00");
    }

    /// <summary>A row of hand-ins a minute; the ratio is that of the times here too.</summary>
    /// <param name="title">What is done with them.</param>
    /// <param name="count">How many are done in the times.</param>
    /// <param name="elapsed">Seconds on the managed engine, then on the package.</param>
    public void Rate(string title, int count, Times[] elapsed)
    {
        double[] rates = [.. elapsed.Select(times => 60 * count / times.Median)];
        var (median, minimum) = (Ratio(elapsed, times => times.Median), Ratio(elapsed, times => times.Minimum));
        output.WriteLine($"| {title} | {rates[0]:0} | {rates[1]:0} | {median} | {minimum} | |");
        figures.Add($"{title}: managed", rates[0], "hand-ins a minute", "0");
        figures.Add($"{title}: TorchSharp", rates[1], "hand-ins a minute", "0");
    }

    public void End(string about)
    {
        output.WriteLine();
        output.WriteLine(about);
    }

    private static string Ratio(Times[] both, Func<Times, double> of) =>
        (of(both[0]) / of(both[1])).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Milliseconds(double seconds) =>
        (1000 * seconds).ToString(seconds < 0.1 ? "0.00" : "0", CultureInfo.InvariantCulture) + " ms";
}
