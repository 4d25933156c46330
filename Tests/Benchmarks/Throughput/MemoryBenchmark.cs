using Grader.Benchmarks.Records;

namespace Grader.Benchmarks.Throughput;

/// <summary>Peak memory of the judge and cost of a hand-in at 25, 250 and 1000 of them: neither should grow with their number.</summary>
internal static class MemoryBenchmark
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(2);

    /// <summary>Grades so many hand-ins, repeating those of the shipped archive. <c>--counts 25,250</c> takes other numbers.</summary>
    public static int Run(string[] arguments)
    {
        using var installed = new ScratchFolder();
        var grader = Checkout.Install(installed["grader"]);
        var figures = new FigureTable("memory", arguments);
        Console.WriteLine($"{"hand-ins",9}{"seconds",10}{"MiB",8}  milliseconds of processor time for each");
        foreach (var count in Arguments.Text(arguments, "--counts", "25,250,1000").Split(',').Select(int.Parse))
        {
            using var scratch = new ScratchFolder();
            HandInSet.Unpack(Checkout.Archive, scratch["hand-ins"], count);
            string[] grade = [grader, "grade", scratch["hand-ins"], "--sheet", "dtu", "--quick", "--out", scratch["out"]];
            var run = TimedProcess.Dotnet(grade, Limit);
            var processor = run.Processor.ForEach(count);
            Console.WriteLine($"{count,9}{run.Wall.TotalSeconds,10:0}{run.PeakMemory >> 20,8}  {processor.Text}");
            figures.Add($"{count} hand-ins: peak memory of the judge", run.PeakMemory >> 20, "MiB");
            processor.AddTo(figures, $"{count} hand-ins");
        }
        figures.WriteIfAsked();
        return 0;
    }
}
