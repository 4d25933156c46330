using System.Diagnostics;
using Grader.Benchmarks.Records;
using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Grading;
using Grader.Isolation;
using Grader.Results;
using Grader.Wire;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Isolation;

/// <summary>
/// What the separate processes cost: a call and a call-back compared with the same call in this process, and hand-ins a minute from
/// sources to a first value. Other machines give other times and similar ratios.
/// </summary>
internal static class IsolationBenchmark
{
    private const int Calls = 20_000;
    private const int HandIns = 60;

    private const string Source = """
        using Grader.Contracts.Diffusion;
        using static TorchSharp.torch;
        public sealed class Answers : IForwardProcess, ILatentMarginal, ITrainedDiffusion
        {
            public IntractabilityReason WhyIntractable() => default;
            public long IntegralDimension(long stepCount, long dimension) => stepCount * dimension;
            public Tensor Jump(Tensor x0, Tensor t, Tensor epsilon, NoiseSchedule schedule) => x0;
            public Tensor Step(Tensor xPrevious, Tensor t, Tensor epsilon, NoiseSchedule schedule) => xPrevious;
            public Tensor PredictNoise(Tensor xt, Tensor t) => xt;
            public Tensor Sample(long count, Grader.Contracts.INoiseSource noise)
            {
                var x = noise.Normal(count, 2);
                for (var t = 1; t < 1000; t++)
                {
                    x = noise.Normal(count, 2);
                }

                return x;
            }
        }
        """;

    public static int Run(TextWriter output, string[] options)
    {
        var figures = new FigureTable("isolation", options);
        using var host = new IsolationHost(Catalogue.Load().Contracts, new Limits { CallTime = TimeSpan.FromMinutes(1) }, workers: 2);
        var built = host.Build([new SourceFile("Answers.cs", Source)]);
        using var apart = host.Open(built);
        using var here = new InProcessCode(new HandInCopies(built.Assembly!), built.ContentHash);

        Report(output, figures, "a call with two numbers", Calls, code => Pings(code, Calls), apart, here);
        Report(output, figures, "a call with 40 KB each way", Calls / 10, code => Echoes(code, Calls / 10), apart, here);
        Report(output, figures, "a call-back that answers with 40 KB", 1000, CallBacks, apart, here);
        var rate = 60 * HandIns / Seconds(() => Judge(host));
        figures.Add("hand-ins from sources to the first value, one after the other", rate, "hand-ins a minute", "0");
        figures.WriteIfAsked();
        output.WriteLine($"hand-ins from sources to the first value: {rate:0} a minute, one after the other");
        return 0;
    }

    private static void Report(
        TextWriter output, FigureTable figures, string what, int calls, Action<IStudentCode> run, IStudentCode apart, IStudentCode here)
    {
        var (far, near) = (BestSeconds(() => run(apart)), BestSeconds(() => run(here)));
        figures.Add(what, 1e6 * far / calls, "µs", "0.0");
        figures.Add($"{what}: times the call in process", far / near, "", "0.0");
        output.WriteLine($"{what}: {1e6 * far / calls:0.0} µs in a worker, {far / near:0.0} times the call in process");
    }

    private static void Pings(IStudentCode code, int count)
    {
        var subject = (ILatentMarginal)code.Create(typeof(ILatentMarginal));
        for (var i = 0; i < count; i++)
            subject.IntegralDimension(i, 2);
    }

    private static void Echoes(IStudentCode code, int count)
    {
        var subject = (ITrainedDiffusion)code.Create(typeof(ITrainedDiffusion));
        var (xt, t) = (ones(5000, 2), ones(1, 1));
        for (var i = 0; i < count; i++)
            subject.PredictNoise(xt, t);
    }

    private static void CallBacks(IStudentCode code) =>
        ((ITrainedDiffusion)code.Create(typeof(ITrainedDiffusion))).Sample(5000, new Constant(ones(5000, 2)));

    private static void Judge(IsolationHost host)
    {
        for (var i = 0; i < HandIns; i++)
        {
            using var code = host.Open(host.Build([new SourceFile("Answers.cs", $"// {i}\n{Source}")]));
            ((ILatentMarginal)code.Create(typeof(ILatentMarginal))).IntegralDimension(i, 2);
        }
    }

    /// <summary>The shortest of three runs: the first one includes compiling, and other programs may disturb any.</summary>
    private static double BestSeconds(Action action) => Enumerable.Range(0, 3).Min(_ => Seconds(action));

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private sealed class Constant(Tensor value) : INoiseSource
    {
        public Tensor Normal(params long[] shape) => value;

        public Tensor Uniform(params long[] shape) => value;

        public Tensor Integers(long low, long high, params long[] shape) => value;
    }
}
