using System.Diagnostics;

namespace Grader.Benchmarks.Studies;

/// <summary>Counts this process's processor time, which other processes on the machine do not change much.</summary>
internal sealed class ProcessorClock
{
    private readonly TimeSpan start = Total();

    /// <summary>Seconds of all processors since the start.</summary>
    public double Seconds => (Total() - start).TotalSeconds;

    /// <summary>Starts one.</summary>
    public static ProcessorClock Start() => new();

    private static TimeSpan Total()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
