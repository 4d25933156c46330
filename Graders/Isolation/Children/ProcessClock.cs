using static Grader.Isolation.SpawnFunctions;

namespace Grader.Isolation;

/// <summary>The kernel's clock of the processor time of a process. What threads ran that have ended is in it, too.</summary>
internal static class ProcessClock
{
    /// <summary>What it shows; null where there is no such process, or no such clock: elsewhere than on Linux.</summary>
    /// <param name="process">The process's number.</param>
    public static TimeSpan? Of(int process)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        // The kernel's number of the clock of another process.
        var clock = (~process << 3) | 2;
        return clock_gettime(clock, out var used) == 0
            ? TimeSpan.FromSeconds(used.Seconds) + TimeSpan.FromMicroseconds(used.Nanoseconds / 1000)
            : null;
    }
}
