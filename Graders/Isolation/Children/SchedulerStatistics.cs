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

        Dictionary<int, TimeSpan> waited = [];
        var ran = Add(process, waited);
        return ran > TimeSpan.Zero ? new(ran, waited) : null;
    }

    /// <summary>Adds how long each thread has waited.</summary>
    /// <returns>How long all have run together.</returns>
    private static TimeSpan Add(int process, Dictionary<int, TimeSpan> waited)
    {
        var ran = TimeSpan.Zero;
        foreach (var thread in Threads(process))
        {
            // Time on a processor, time in which it was ready and had none, number of times that it got one.
            if (Numbers($"{thread}/schedstat") is [var own, var ready, _])
            {
                ran += Nanoseconds(own);
                waited[int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture)] = Nanoseconds(ready);
            }

            foreach (var child in Numbers($"{thread}/children"))
                ran += Add((int)child, waited);
        }

        return ran;
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
