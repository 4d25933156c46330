using System.Diagnostics;
using Grader.Benchmarks.Throughput;

namespace Grader.Benchmarks.Engine.PyTorch;

/// <summary>
/// Compares this engine with PyTorch. Each runs in its own process and they take turns at the same work, so that other load on the
/// machine slows both. <c>--only name</c> takes one workload, <c>--repeats n</c> and <c>--threads n</c> set their numbers, and
/// <c>--clock processor-time</c> compares the processor time of one thread where others keep the machine busy.
/// </summary>
internal static class PyTorchBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static int Run(TextWriter output, string[] options)
    {
        if (!IsInstalled())
        {
            Console.Error.WriteLine(
                $"{Contestant.Python} has no PyTorch to compare with. Install it with Tests/Benchmarks/Engine/PyTorch/install, "
                + "or name a Python that has it in the environment variable PYTORCH_PYTHON.");
            return 2;
        }

        var repeats = Arguments.Number(options, "--repeats", 15);
        var only = Arguments.Text(options, "--only", "");
        var clock = Arguments.Text(options, "--clock", "time");
        int[] threads = Arguments.Number(options, "--threads", 0) is var one and > 0 ? [one] : [1, 2];
        Header(output, clock, repeats);
        foreach (var count in threads)
        {
            foreach (var row in Row.All.Where(row => row.Name.Contains(only, StringComparison.Ordinal)))
                Compare(output, row, count, clock, repeats);
        }

        if ("start".Contains(only, StringComparison.Ordinal))
            Start(output, repeats);

        return 0;
    }

    private static bool IsInstalled()
    {
        try
        {
            var start = new ProcessStartInfo(Contestant.Python, ["-c", "import torch"]) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Header(TextWriter output, string clock, int repeats)
    {
        using var ours = Contestant.Ours(1);
        using var theirs = Contestant.PyTorch(1);
        output.WriteLine(
            $"{ours.Ask("about")}; {theirs.Ask("about")}; {Environment.ProcessorCount} cores; "
            + $"{repeats} repeats in turn; {clock}; ratios are ours ÷ PyTorch's");
        output.WriteLine();
        output.WriteLine("| work | threads | ours, ms | PyTorch, ms | ratio of minima | of medians | must reach | memory, MiB |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
    }

    private static void Compare(TextWriter output, Row row, int threads, string clock, int repeats)
    {
        using var ours = Contestant.Ours(threads);
        using var theirs = Contestant.PyTorch(threads);
        Contestant[] both = [ours, theirs];
        Times[] times = [new(), new()];
        foreach (var contestant in both)
            Prepare(contestant, row, threads);

        for (var repeat = 0; repeat < repeats; repeat++)
        {
            times[0].Add(ours.Time(row.Count, clock));
            times[1].Add(theirs.Time(row.Count, clock));
        }

        Line(output, row.Title, threads, times, row.Target, $"{ours.PeakMemory >> 20} ÷ {theirs.PeakMemory >> 20}");
    }

    private static void Prepare(Contestant contestant, Row row, int threads)
    {
        contestant.Ask($"threads {threads}");
        contestant.Ask($"make {row.Name}");
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;)
            contestant.Time(row.Count, "time");
    }

    /// <summary>From the start of the process to the first number read from a tensor.</summary>
    private static void Start(TextWriter output, int repeats)
    {
        Times[] times = [new(), new()];
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            times[0].Add(FirstResult(Contestant.Ours));
            times[1].Add(FirstResult(Contestant.PyTorch));
        }

        Line(output, "process start to first result", 1, times, 0.1, "");
    }

    private static double FirstResult(Func<int, Contestant> start)
    {
        var clock = Stopwatch.StartNew();
        using var contestant = start(1);
        contestant.Ask("first");
        return clock.Elapsed.TotalSeconds;
    }

    private static void Line(TextWriter output, string title, int threads, Times[] times, double target, string memory)
    {
        var (ours, theirs) = (times[0], times[1]);
        output.WriteLine(
            $"| {title} | {threads} | {ours.Minimum * 1000:0.00} | {theirs.Minimum * 1000:0.00} "
            + $"| {ours.Minimum / theirs.Minimum:0.00} | {ours.Median / theirs.Median:0.00} | {target} | {memory} |");
    }
}
