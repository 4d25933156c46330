using System.Diagnostics;
using System.Runtime.InteropServices;
using Grader.Benchmarks.Engine.PyTorch.Workloads;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Engine.PyTorch;

/// <summary>The process that runs this engine's workloads; <c>workloads.py</c> is its counterpart for PyTorch.</summary>
internal static class Answering
{
    public static int Run(TextReader requests, TextWriter answers)
    {
        Action work = () => { };
        manual_seed(0);
        while (requests.ReadLine()?.Split(' ') is [var request, ..] words)
        {
            answers.WriteLine(request switch
            {
                "about" => $"this engine on {RuntimeInformation.FrameworkDescription}",
                "first" => $"{(ones(2) + 1).sum().item<float>()}",
                "threads" => SetThreads(int.Parse(words[1])),
                "make" => Make(words[1], out work),
                "time" => $"{Seconds(work, int.Parse(words[1]), () => Stopwatch.GetElapsedTime(0)):R}",
                "processor-time" => $"{Seconds(work, int.Parse(words[1]), () => Environment.CpuUsage.TotalTime):R}",
                _ => throw new ArgumentException($"'{request}' is no request; see {nameof(Contestant)}."),
            });
            answers.Flush();
        }

        return 0;
    }

    private static string SetThreads(int count)
    {
        set_num_threads(count);
        return $"{get_num_threads()}";
    }

    private static string Make(string name, out Action work)
    {
        work = name switch
        {
            "adam-256" => AdamStep.Make(256),
            "adam-1024" => AdamStep.Make(1024),
            "adam-10000" => AdamStep.Make(10_000),
            "reverse-chain" => ReverseChain.Make(5000, 1000),
            "divergence" => DivergenceStep.Make(125, 100),
            "real-nvp" => RealNvp.Make(8, 512, 1024),
            "convolution" => ConvolutionStep.Make(64, 32, 28),
            "u-net" => UNet.Make(16),
            _ => throw new ArgumentException($"'{name}' is no workload."),
        };
        return "made";
    }

    private static double Seconds(Action work, int count, Func<TimeSpan> clock)
    {
        var start = clock();
        for (var i = 0; i < count; i++)
            work();

        return (clock() - start).TotalSeconds;
    }
}
