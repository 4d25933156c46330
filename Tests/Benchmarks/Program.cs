using Grader.Benchmarks;
using Grader.Benchmarks.Archives;
using Grader.Benchmarks.Engine;
using Grader.Benchmarks.Engines;
using Grader.Benchmarks.Isolation;
using Grader.Benchmarks.Statistics;
using Grader.Benchmarks.Studies;
using Grader.Benchmarks.Throughput;

return args switch
{
    _ when args.Contains("--help") => Explain(args.TakeWhile(word => word != "--help")),
    ["throughput", .. var options] => ThroughputBenchmark.Run(options),
    ["archives", .. var options] => ArchivesBenchmark.Run(options),
    ["engine", .. var options] => EngineBenchmark.Run(Console.Out, options),
    ["engines", .. var options] => EnginesBenchmark.Run(Console.Out, options),
    ["memory", .. var options] => MemoryBenchmark.Run(options),
    ["isolation", .. var options] => IsolationBenchmark.Run(Console.Out, options),
    ["statistics", .. var options] => StatisticsBenchmark.Run(options),
    ["study", "statistics", .. var options] => StatisticsStudy.Run(options),
    ["study", "toy", .. var options] => ToyStudy.Run(options),
    ["study", "v", .. var options] => VStudy.Run(options),
    ["study", "eight", .. var options] => PartsStudy.Eight.Run(options),
    ["study", "moons", .. var options] => PartsStudy.Moons.Run(options),
    ["study", "sde", .. var options] => SdeStudy.Run(options),
    ["study", "images", .. var options] => ImageStudy.Run(options),
    ["study", "ode", .. var options] => OdeStudy.Run(options),
    ["study", "events", .. var options] => EventStudy.Run(options),
    ["study", "dtu-images", .. var options] => DtuImageStudy.Run(options),
    _ => Usage(),
};

static int Explain(IEnumerable<string> words)
{
    Console.WriteLine(Help.Of(words));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(Help.Overview);
    return 2;
}
