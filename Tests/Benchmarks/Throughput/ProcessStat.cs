using System.Globalization;

namespace Grader.Benchmarks.Throughput;

/// <summary>What Linux counts of a running process.</summary>
/// <param name="Own">Processor time of its threads, in user code and in the kernel.</param>
/// <param name="Reaped">The same of its children that have ended, with theirs.</param>
internal sealed record ProcessStat(TimeSpan Own, TimeSpan Reaped)
{
    /// <summary>The unit in which the kernel shows times, on every architecture.</summary>
    private const int TicksPerSecond = 100;

    // Places after the name, in which there may be blanks: proc(5).
    private const int UserTime = 11;
    private const int KernelTime = 12;
    private const int ReapedUserTime = 13;
    private const int ReapedKernelTime = 14;

    /// <summary>Those of a process; null where it has ended or the system does not say.</summary>
    public static ProcessStat? Of(int process)
    {
        try
        {
            return Parse(File.ReadAllText($"/proc/{process}/stat"));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Reads the text of <c>/proc/…/stat</c>.</summary>
    public static ProcessStat Parse(string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new(Time(UserTime) + Time(KernelTime), Time(ReapedUserTime) + Time(ReapedKernelTime));

        TimeSpan Time(int field) => TimeSpan.FromSeconds(long.Parse(fields[field], CultureInfo.InvariantCulture) / (double)TicksPerSecond);
    }
}
