using System.Diagnostics;
using Grader.Benchmarks.Records;
using Grader.Benchmarks.Throughput;

namespace Grader.Benchmarks.Archives;

/// <summary>
/// Grades the shipped archives whole, trainings included, and compares the gradebooks with those that lie beside the archives: the marks of
/// every made-up student. The tests compare the same marks with trainings left out, which would take them too long.
/// </summary>
internal static class ArchivesBenchmark
{
    private static readonly string[] sheets = ["dtu", "ku", "tum", "mlph22", "mlph23"];
    private static readonly TimeSpan limit = TimeSpan.FromHours(1);

    /// <summary>
    /// <c>--only sheet</c> takes one archive, <c>--accept</c> writes the gradebooks instead of comparing them, <c>--record</c> keeps the
    /// times.
    /// </summary>
    /// <returns>0 where every mark is as expected, 1 where one is not, 2 where there is no such archive.</returns>
    public static int Run(string[] arguments)
    {
        var (wrong, chosen) = (0, sheets.Where(sheet => Arguments.Text(arguments, "--only", sheet) == sheet).ToList());
        if (chosen.Count == 0)
        {
            Console.Error.WriteLine($"No archive is shipped for that sheet: --only takes {string.Join(", ", sheets)}.");
            return 2;
        }

        var figures = new FigureTable("archives", arguments);
        foreach (var sheet in chosen)
        {
            var clock = Stopwatch.StartNew();
            var found = Grade(sheet);
            figures.Add($"{sheet}: hand-ins", found.Count - 1, "");
            figures.Add($"{sheet}: time", clock.Elapsed.TotalSeconds, "s", "0");
            Console.WriteLine($"{sheet,-8}{found.Count - 1,4} hand-ins {clock.Elapsed.TotalSeconds,6:0} s");
            if (arguments.Contains("--accept"))
                File.WriteAllLines(Checkout.Gradebook(sheet), found);
            else
                wrong += Report(sheet, File.ReadAllLines(Checkout.Gradebook(sheet)), found);
        }

        figures.WriteIfAsked();
        return wrong == 0 ? 0 : 1;
    }

    private static List<string> Grade(string sheet)
    {
        using var scratch = new ScratchFolder();
        string[] grade = [Checkout.Grader, "grade", Checkout.ArchiveOf(sheet), "--sheet", sheet, "--out", scratch["out"], "--public-seed"];
        TimedProcess.Dotnet(grade, limit);
        return [.. File.ReadLines(scratch[Path.Combine("out", "gradebook.csv")]).Select(WithoutContent)];
    }

    // The last column is a hash of the sources, which says nothing of the marks.
    private static string WithoutContent(string line) => line[..line.LastIndexOf(',')];

    private static int Report(string sheet, string[] expected, List<string> found)
    {
        var (missing, unexpected) = (expected.Except(found).ToList(), found.Except(expected).ToList());
        missing.ForEach(line => Console.WriteLine($"  expected {line}"));
        unexpected.ForEach(line => Console.WriteLine($"  found    {line}"));
        Console.WriteLine(
            missing.Count + unexpected.Count == 0 ? "  every mark as expected" : $"  not as {Checkout.Gradebook(sheet)} has it");
        return missing.Count + unexpected.Count;
    }
}
