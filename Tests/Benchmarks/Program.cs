using Grader.Benchmarks.Engine;
using Grader.Benchmarks.Engine.PyTorch;
using Grader.Benchmarks.Studies;
using Grader.Benchmarks.Isolation;
using Grader.Benchmarks.Statistics;
using Grader.Benchmarks.Throughput;

return args switch
{
    ["throughput", .. var options] => ThroughputBenchmark.Run(options),
    ["engine", .. var options] => EngineBenchmark.Run(Console.Out, options),
    ["pytorch", "answer"] => Answering.Run(Console.In, Console.Out),
    ["pytorch", .. var options] => PyTorchBenchmark.Run(Console.Out, options),
    ["memory", .. var options] => MemoryBenchmark.Run(options),
    ["isolation"] => IsolationBenchmark.Run(Console.Out),
    ["statistics", .. var options] => StatisticsBenchmark.Run(options),
    ["study", "statistics", .. var options] => StatisticsStudy.Run(options),
    ["study", "toy", .. var options] => ToyStudy.Run(options),
    ["study", "v", .. var options] => VStudy.Run(options),
    ["study", "eight", .. var options] => EightStudy.Run(options),
    ["study", "images", .. var options] => ImageStudy.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project Tests/Benchmarks -- <benchmark>
          throughput [--slow n]        hand-ins a minute, against dotnet build + dotnet test for each (n of them)
          engine [recipe]              training steps, and the toy diffusion recipe from first step to last sample
          pytorch [--only name] [--repeats n] [--threads n]   the engine beside PyTorch, in turn
          isolation                    what separate processes cost: calls, call-backs, hand-ins a minute
          memory [--counts 25,250]     memory of the judge by number of hand-ins
          statistics [--python command]   all metrics of 5000 against 5000 points, against SciPy and scikit-learn
          study statistics [--out file]   level and power of the metrics of samples
          study toy [--seeds n] [--out file]   figures of correct toy models over n seeds (20), behind ToyThresholds
          study v [--seeds n] [--out file]     the same of models of the V
          study eight [--seeds n] [--out file] the same of models of eight Gaussians
          study images [--seeds n] [--out file] the same of models of digits
        """);
    return 2;
}
