using Grader.Benchmarks.Engine;
using Grader.Benchmarks.Engine.PyTorch;
using Grader.Benchmarks.Studies;
using Grader.Benchmarks.Isolation;
using Grader.Benchmarks.Throughput;

return args switch
{
    ["throughput", .. var options] => ThroughputBenchmark.Run(options),
    ["engine", .. var options] => EngineBenchmark.Run(Console.Out, options),
    ["pytorch", "answer"] => Answering.Run(Console.In, Console.Out),
    ["pytorch", .. var options] => PyTorchBenchmark.Run(Console.Out, options),
    ["memory", .. var options] => MemoryBenchmark.Run(options),
    ["isolation"] => IsolationBenchmark.Run(Console.Out),
    ["study", "toy", .. var options] => ToyStudy.Run(options),
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
          study toy [--seeds n] [--out file]   figures of correct toy models over n seeds (20), behind ToyThresholds
        """);
    return 2;
}
