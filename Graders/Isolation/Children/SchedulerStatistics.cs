using System.Globalization;

namespace Grader.Isolation;

/// <summary>What the scheduler of Linux counts of a process and those that it started: <c>/proc</c> has it for each thread.</summary>
internal static class SchedulerStatistics
{
    private const int TicksPerMicrosecond = (int)TimeSpan.TicksPerMicrosecond;

    /// <summary>The counts so far; null where the system does not keep them, or the process has ended.</summary>
    /// <param name="process">Its number.</param>
    public static ProcessorUse? Of(int process)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        var (ran, waited) = (0L, 0L);
        foreach (var thread in ProcessTree.ThreadsOf(process))
        {
            // Time on a processor, time in which it was ready and had none, number of times that it got one.
            if (Numbers($"{thread}/schedstat") is [var threadRan, var threadWaited, _])
                (ran, waited) = (ran + threadRan, waited + threadWaited);
        }

        return ran > 0 ? new(Nanoseconds(ran), Nanoseconds(waited)) : null;
    }

    private static long[] Numbers(string path) => Array.ConvertAll(ProcessTree.Words(path), word => long.Parse(word, CultureInfo.InvariantCulture));

    private static TimeSpan Nanoseconds(long count) => TimeSpan.FromTicks(count * TicksPerMicrosecond / 1000);
}
