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

        var ran = TimeSpan.Zero;
        Dictionary<int, TimeSpan> waited = [];
        foreach (var thread in ProcessTree.Of(process).SelectMany(ProcessTree.Threads))
        {
            // Time on a processor, time in which it was ready and had none, number of times that it got one.
            if (ProcessTree.Words($"{thread}/schedstat") is [var own, var ready, _])
            {
                ran += Nanoseconds(own);
                waited[int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture)] = Nanoseconds(ready);
            }
        }

        return ran > TimeSpan.Zero ? new(ran, waited) : null;
    }

    private static TimeSpan Nanoseconds(string count) =>
        TimeSpan.FromTicks(long.Parse(count, CultureInfo.InvariantCulture) * TicksPerMicrosecond / 1000);
}
