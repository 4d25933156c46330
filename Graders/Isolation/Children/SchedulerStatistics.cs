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

        var (ran, waited) = Sum(process);
        return ran > 0 ? new(Nanoseconds(ran), Nanoseconds(waited)) : null;
    }

    private static (long Ran, long Waited) Sum(int process)
    {
        var (ran, waited) = (0L, 0L);
        foreach (var thread in Threads(process))
        {
            // Time on a processor, time in which it was ready and had none, number of times that it got one.
            var own = Numbers($"{thread}/schedstat");
            var started = Numbers($"{thread}/children").Select(child => Sum((int)child));
            foreach (var (threadRan, threadWaited) in started.Prepend(own.Length == 3 ? (own[0], own[1]) : default))
                (ran, waited) = (ran + threadRan, waited + threadWaited);
        }

        return (ran, waited);
    }

    private static string[] Threads(int process)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task");
        }
        catch (IOException)
        {
            return []; // The process has ended.
        }
    }

    private static long[] Numbers(string path)
    {
        try
        {
            var words = File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return Array.ConvertAll(words, word => long.Parse(word, CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // The thread has ended, or the system does not keep this.
        }
    }

    private static TimeSpan Nanoseconds(long count) => TimeSpan.FromTicks(count * TicksPerMicrosecond / 1000);
}
