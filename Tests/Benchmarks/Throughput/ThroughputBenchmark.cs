using System.Globalization;
using Grader.Benchmarks.Records;

namespace Grader.Benchmarks.Throughput;

/// <summary>
/// Hand-ins a minute of <c>grader grade --quick</c>, against what every other C# grader does: <c>dotnet build</c> and
/// <c>dotnet test</c> for each. Same hand-ins, same checks, same run.
/// </summary>
internal static class ThroughputBenchmark
{
    private const int Turns = 5;

    /// <summary>A seminar and a lecture: what a run costs once counts little for a hundred.</summary>
    private static readonly int[] sizes = [25, 100];

    /// <summary>Runs both in turn and prints a table. <c>--slow n</c> takes only n hand-ins the slow way.</summary>
    public static int Run(string[] arguments)
    {
        using var scratch = new ScratchFolder();
        var grader = Checkout.Install(scratch["grader"]);
        FastWay[] fast = [.. sizes.Select(size => new FastWay(grader, scratch[$"{size}"], size))];
        foreach (var size in sizes)
            HandInSet.Unpack(Checkout.Archive, scratch[$"{size}"], size);

        var slowOnes = HandInSet.Unpack(Checkout.Archive, scratch["alone"], Math.Max(1, Arguments.Number(arguments, "--slow", sizes[0])));
        var slow = TimeSpan.Zero;
        // In turn, so that a change of the machine's speed affects both.
        foreach (var part in slowOnes.Chunk((slowOnes.Count + Turns - 1) / Turns))
        {
            foreach (var way in fast)
                way.Grade(scratch[$"out-{way.HandIns}-{way.Runs}"]);

            slow += TimeSpan.FromTicks(part.Sum(handIn => SlowWay.Grade(handIn, scratch).Ticks));
        }

        Report(fast, slowOnes.Count, slow, new FigureTable("throughput", arguments));
        return fast.All(way => way.Succeeded) ? 0 : 1;
    }

    private static void Report(FastWay[] fast, int slowCount, TimeSpan slow, FigureTable figures)
    {
        var archive = Path.GetFileName(Checkout.Archive);
        Console.WriteLine($"{Environment.ProcessorCount} cores, hand-ins of {archive}, exercises that train left out");
        Console.WriteLine($"{"way",-42}{"hand-ins",9}{"seconds",10}{"a minute",10}");
        var slowRate = Row("dotnet build + dotnet test for each", slowCount, slow);
        figures.Add("dotnet build + dotnet test for each", slowRate, "hand-ins a minute", "0.0");
        foreach (var way in fast)
        {
            var rate = Row($"grader grade --quick, mean of {way.Runs}", way.HandIns, way.Mean);
            Console.WriteLine($"  {rate / slowRate:0.0} times as many; peak memory of the judge {way.PeakMemory >> 20} MiB");
            Console.WriteLine($"  milliseconds of processor time for each hand-in: {way.Processor.Text}");
            var what = $"grader grade --quick, {way.HandIns} hand-ins";
            figures.Add(what, rate, "hand-ins a minute", "0.0");
            figures.Add($"{what}: ratio", rate / slowRate, "", "0.0");
            way.Processor.AddTo(figures, what);
        }

        figures.WriteIfAsked();
    }

    private static double Row(string way, int count, TimeSpan time)
    {
        var rate = count / time.TotalMinutes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{way,-42}{count,9}{time.TotalSeconds,10:0.0}{rate,10:0.0}"));
        return rate;
    }
}
