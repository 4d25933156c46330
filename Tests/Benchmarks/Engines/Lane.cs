using System.Diagnostics;
using Grader.Benchmarks.Engines.HandIn;
using Grader.Contracts.Foundations;
using Grader.Isolation;

namespace Grader.Benchmarks.Engines;

/// <summary>One engine's worker at one workload, and its times for a step.</summary>
internal sealed class Lane : IDisposable
{
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(2);

    private readonly Workload workload;
    private readonly IStudentCode code;
    private readonly IReverseSweep stand;

    public Lane(Contestant contestant, Workload workload)
    {
        (this.workload, code) = (workload, contestant.Open());
        stand = (IReverseSweep)code.Create(typeof(IReverseSweep));
    }

    public Times Elapsed { get; } = new();

    public Times Processor { get; } = new();

    /// <summary>Until the runtime has compiled all of it for good.</summary>
    public void WarmUp()
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < warmUp;)
            Run();
    }

    public void Time()
    {
        var seconds = Run();
        Elapsed.Add(seconds[0]);
        Processor.Add(seconds[1]);
    }

    /// <inheritdoc/>
    public void Dispose() => code.Dispose();

    private double[] Run()
    {
        var seconds = stand.Gradient([], [Array.IndexOf(Workload.All, workload), workload.Runs]);
        return [.. seconds.Select(time => time / workload.Runs / workload.Steps)];
    }
}
