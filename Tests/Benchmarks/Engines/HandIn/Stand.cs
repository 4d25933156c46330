using System.Diagnostics;
using Grader.Contracts.Foundations;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>
/// Times workloads in a worker. No contract is about time; this one takes numbers and gives numbers: the index of a workload and how often
/// to time it, then seconds and seconds of processor time.
/// </summary>
public sealed class Stand : IReverseSweep
{
    private Action work = () => { };
    private double made = -1;

    /// <inheritdoc/>
    public double[] Gradient(TapeStep[] tape, double[] x)
    {
        if (made != x[0])
            Make(x[0]);

        var (time, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        for (var i = 0; i < x[1]; i++)
        {
            using var scope = NewDisposeScope();
            work();
        }

        return [Stopwatch.GetElapsedTime(time).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds];
    }

    /// <summary>One thread on either engine: workers run side by side.</summary>
    private void Make(double index)
    {
        set_num_threads(1);
        manual_seed(0);
        (work, made) = (Workload.All[(int)index].Make(), index);
    }
}
