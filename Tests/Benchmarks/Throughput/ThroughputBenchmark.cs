using System.Globalization;

namespace Grader.Benchmarks.Throughput;

/// <summary>
/// Hand-ins a minute of <c>grader grade --quick</c>, against what every other C# grader does: <c>dotnet build</c> and
/// <c>dotnet test</c> for each. Same hand-ins, same checks, same run.
/// </summary>
internal static class ThroughputBenchmark
{
    private const int HandIns = 25;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    /// <summary>Runs both and prints a table. <c>--slow n</c> takes only n hand-ins the slow way.</summary>
    public static int Run(string[] arguments)
    {
        using var scratch = new ScratchFolder();
        var grader = Repository.Install(scratch["grader"]);
        var handIns = HandInSet.Unpack(Repository.Archive, scratch["hand-ins"], HandIns);
        var slowOnes = handIns.Take(Arguments.Number(arguments, "--slow", HandIns)).ToList();

        var fast = TimedProcess.Dotnet([grader, "grade", scratch["hand-ins"], "--sheet", "dtu", "--quick", "--out", scratch["out"]], Limit);
        var slow = slowOnes.Select(handIn => SlowWay.Grade(handIn, scratch)).ToList();

        Console.WriteLine($"{Environment.ProcessorCount} cores, {handIns.Count} hand-ins of {Path.GetFileName(Repository.Archive)}, exercises that train left out");
        Console.WriteLine($"{"way",-42}{"hand-ins",9}{"seconds",10}{"a minute",10}");
        var fastRate = Row("grader grade --quick", handIns.Count, fast.Wall);
        var slowRate = Row("dotnet build + dotnet test for each", slow.Count, TimeSpan.FromTicks(slow.Sum(time => time.Ticks)));
        Console.WriteLine($"{fastRate / slowRate:0.0} times as many; peak memory of the judge {fast.PeakMemory >> 20} MiB");
        return fast.ExitCode == 0 ? 0 : 1;
    }

    private static double Row(string way, int count, TimeSpan time)
    {
        var rate = count / time.TotalMinutes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{way,-42}{count,9}{time.TotalSeconds,10:0.0}{rate,10:0.0}"));
        return rate;
    }
}
