namespace Grader.Benchmarks.Throughput;

/// <summary>Measures the <see cref="RoleTimes"/> of a grader while it runs; they are zero where the system has no <c>/proc</c>.</summary>
/// <param name="judge">The grader's process, a child of this one.</param>
internal sealed class RoleClock(int judge)
{
    private readonly TimeSpan start = Reaped();
    private readonly Dictionary<int, TimeSpan> builders = [];
    private TimeSpan own;

    /// <summary>
    /// Reads the times of the processes that live long. To be called often: what they use after the last call counts as the workers'.
    /// </summary>
    public void Sample()
    {
        own = ProcessStat.Of(judge)?.Own ?? own;
        foreach (var builder in Children().Where(IsBuilder))
            builders[builder] = ProcessStat.Of(builder)?.Own ?? builders.GetValueOrDefault(builder);
    }

    /// <summary>
    /// The times, once the grader has ended. Workers live too shortly to be read: theirs is the rest of what the kernel has counted.
    /// </summary>
    public RoleTimes Total()
    {
        var compiling = builders.Values.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
        return new(own, compiling, Reaped() - start - own - compiling);
    }

    private static TimeSpan Reaped() => ProcessStat.Of(Environment.ProcessId)?.Reaped ?? TimeSpan.Zero;

    private IEnumerable<int> Children()
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{judge}/task").SelectMany(thread =>
                File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(int.Parse)];
        }
        catch (IOException)
        {
            return []; // The grader or one of its threads has just ended.
        }
    }

    private static bool IsBuilder(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Contains("Grader.Builder", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
