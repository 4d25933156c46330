using System.Globalization;

namespace Grader.Isolation;

/// <summary>
/// What Linux counts of a process and those that it started: what all their threads have run, and how long the first thread of each waited
/// for a processor. The first one answers the judge's calls. What others wait says nothing of a call: while it sleeps, many of them may.
/// </summary>
internal static class SchedulerStatistics
{
    private const int TicksPerMicrosecond = (int)TimeSpan.TicksPerMicrosecond;

    [ThreadStatic]
    private static int thisThread;

    /// <summary>The system's number of the thread that asks; 0 where it is not known.</summary>
    public static int ThisThread => thisThread != 0 || !OperatingSystem.IsLinux() ? thisThread
        : thisThread = NumberIn(File.ResolveLinkTarget("/proc/thread-self", returnFinalTarget: false)!.FullName);

    /// <summary>The counts so far; null where the system does not keep them, or the process has ended.</summary>
    /// <param name="process">Its number.</param>
    /// <param name="caller">
    /// The number of the thread of this process that waits for an answer. On a busy machine it gets no processor at once when the answer is
    /// there, so that what it waits for one counts as if the process had waited.
    /// </param>
    public static ProcessorUse? Of(int process, int caller)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        var (ran, turns) = (TimeSpan.Zero, 0L);
        Dictionary<int, TimeSpan> waited = [];
        foreach (var one in ProcessTree.Of(process))
        {
            ran += ProcessClock.Of(one) ?? TimeSpan.Zero;
            turns += AddThread($"/proc/{one}/task/{one}", waited);
        }

        AddThread($"/proc/self/task/{caller}", waited);
        // Turns and not the time: a system without these counts says 0 for both, and the time of the first turn is added at its end.
        return turns > 0 ? new(ran, waited) : null;
    }

    /// <summary>Adds how long one thread has waited.</summary>
    /// <returns>How often it got a processor.</returns>
    private static long AddThread(string thread, Dictionary<int, TimeSpan> waited)
    {
        // Time on a processor, time in which it was ready and had none, number of times that it got one.
        if (ProcessTree.Words($"{thread}/schedstat") is not [_, var ready, var turns])
            return 0;

        waited[NumberIn(thread)] = Nanoseconds(ready);
        return long.Parse(turns, CultureInfo.InvariantCulture);
    }

    private static int NumberIn(string path) => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture);

    private static TimeSpan Nanoseconds(string count) =>
        TimeSpan.FromTicks(long.Parse(count, CultureInfo.InvariantCulture) * TicksPerMicrosecond / 1000);
}
