using Grader.Benchmarks.Engines.HandIn;
using Grader.Benchmarks.Records;
using Grader.Benchmarks.Throughput;
using Grader.Isolation;

namespace Grader.Benchmarks.Engines;

/// <summary>The managed engine beside the package TorchSharp: hand-ins in workers on either, in one run.</summary>
internal static class EnginesBenchmark
{
    private const int HandInsInTurn = 10;
    private const int GradingTurns = 3;

    public static int Run(TextWriter output, string[] options)
    {
        try
        {
            using var managed = new Contestant(TorchEngine.Managed);
            using var package = new Contestant(TorchEngine.Libtorch);
            var figures = new FigureTable("engines", options);
            Compare([managed, package], new EngineTable(output, figures), options);
            figures.WriteIfAsked();
            return 0;
        }
        catch (TorchUnavailableException missing)
        {
            Console.Error.WriteLine(missing.Message);
            return 2;
        }
    }

    private static void Compare(Contestant[] both, EngineTable table, string[] options)
    {
        var repeats = Arguments.Number(options, "--repeats", 9);
        var only = Arguments.Text(options, "--only", "");
        table.Begin($"{both[0].Name}; {both[1].Name}; {Environment.ProcessorCount} cores; {repeats} repeats in turn; {Load.Text}");
        if (IsAsked("start", only))
            table.Time("start of a worker, to the first value", "start", Race.Run(both, repeats, engine => engine.Start()));

        if (IsAsked("hand-ins", only))
            table.Rate("hand-ins a minute, from sources to the first value", HandInsInTurn, Race.Run(both, repeats, JudgeSome));

        if (options.Contains("--grade"))
            table.Rate($"hand-ins a minute, grader grade --quick of {Grading.Count}", Grading.Count, Grading.Run(GradingTurns));

        foreach (var workload in Workload.All.Where(workload => IsAsked(workload.Name, only)))
            Compare(both, workload, table, repeats);

        table.End(Load.Text);
    }

    private static bool IsAsked(string name, string only) => name.Contains(only, StringComparison.Ordinal);

    private static void JudgeSome(Contestant contestant)
    {
        for (var i = 0; i < HandInsInTurn; i++)
            contestant.Judge($"{Guid.NewGuid()}");
    }

    private static void Compare(Contestant[] both, Workload workload, EngineTable table, int repeats)
    {
        using var managed = new Lane(both[0], workload);
        using var package = new Lane(both[1], workload);
        Lane[] lanes = [managed, package];
        foreach (var lane in lanes)
            lane.WarmUp();

        for (var repeat = 0; repeat < repeats; repeat++)
        {
            foreach (var lane in lanes)
                lane.Time();
        }

        table.Time(workload.Title, workload.Name, [managed.Elapsed, package.Elapsed], [managed.Processor, package.Processor]);
    }
}
