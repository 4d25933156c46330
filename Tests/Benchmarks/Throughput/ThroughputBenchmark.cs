using System.Globalization;
using Grader.Benchmarks.Records;

namespace Grader.Benchmarks.Throughput;

/// <summary>
/// Hand-ins a minute of <c>grader grade --quick</c>, against what every other C# grader does: <c>dotnet build</c> and
/// <c>dotnet test</c> for each. Same hand-ins, same checks, same run.
/// </summary>
internal static class ThroughputBenchmark
{
    private const int HandIns = 25;
    private const int Turns = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    /// <summary>Runs both in turn and prints a table. <c>--slow n</c> takes only n hand-ins the slow way.</summary>
    public static int Run(string[] arguments)
    {
        using var scratch = new ScratchFolder();
        var grader = Checkout.Install(scratch["grader"]);
        var handIns = HandInSet.Unpack(Checkout.Archive, scratch["hand-ins"], HandIns);
        var slowOnes = handIns.Take(Math.Max(1, Arguments.Number(arguments, "--slow", HandIns))).ToList();

        // In turn, so that a change of the machine's speed affects both.
        var (fast, slow) = (new List<TimedProcess>(), TimeSpan.Zero);
        foreach (var part in slowOnes.Chunk((slowOnes.Count + Turns - 1) / Turns))
        {
            var output = scratch[$"out-{fast.Count}"];
            fast.Add(TimedProcess.Dotnet([grader, "grade", scratch["hand-ins"], "--sheet", "dtu", "--quick", "--out", output], Limit));
            slow += TimeSpan.FromTicks(part.Sum(handIn => SlowWay.Grade(handIn, scratch).Ticks));
        }

        var archive = Path.GetFileName(Checkout.Archive);
        Console.WriteLine($"{Environment.ProcessorCount} cores, {handIns.Count} hand-ins of {archive}, exercises that train left out");
        Console.WriteLine($"{"way",-42}{"hand-ins",9}{"seconds",10}{"a minute",10}");
        var fastMean = fast.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.Wall) / fast.Count;
        var fastRate = Row($"grader grade --quick, mean of {fast.Count}", handIns.Count, fastMean);
        var slowRate = Row("dotnet build + dotnet test for each", slowOnes.Count, slow);
        var figures = new FigureTable("throughput", arguments);
        figures.Add("grader grade --quick", fastRate, "hand-ins a minute", "0.0");
        figures.Add("dotnet build + dotnet test for each", slowRate, "hand-ins a minute", "0.0");
        figures.Add("ratio", fastRate / slowRate, "", "0.0");
        Console.WriteLine($"{fastRate / slowRate:0.0} times as many; peak memory of the judge {fast.Max(run => run.PeakMemory) >> 20} MiB");
        var processor = RoleTimes.Sum(fast.Select(run => run.Processor)).ForEach(handIns.Count * fast.Count);
        Console.WriteLine($"milliseconds of processor time for each hand-in: {processor.Text}");
        processor.AddTo(figures, "grader grade --quick");
        figures.WriteIfAsked();
        return fast.All(run => run.ExitCode == 0) ? 0 : 1;
    }

    private static double Row(string way, int count, TimeSpan time)
    {
        var rate = count / time.TotalMinutes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{way,-42}{count,9}{time.TotalSeconds,10:0.0}{rate,10:0.0}"));
        return rate;
    }
}
