using System.Globalization;

namespace Grader.Isolation;

/// <summary>
/// The memory that a child has filled. The system's limit counts what may be written to, but neither what grows downwards nor what was
/// written and may now only be read.
/// </summary>
/// <param name="limit">Bytes of one process's own pages, in memory or moved to the disk, and of the tables of its pages.</param>
internal sealed class MemoryUse(long limit) : IChildUse
{
    private static readonly string[] counts = ["RssAnon:", "RssShmem:", "VmSwap:", "VmPTE:"];

    public StudentFaultException? Excess(IReadOnlyList<int> processes) => processes.Any(process => BytesOf(process) > limit)
        ? new(StudentFault.MemoryLimit, string.Create(CultureInfo.InvariantCulture,
            $"The code filled more than {limit >> 20} MiB of memory and was ended."))
        : null;

    /// <summary>What the system says of one process, line by line; 0 once it has ended.</summary>
    private static long BytesOf(int process) => ProcessTree.Lines($"{ProcessTree.LiveThread(process)}/status")
        .Where(line => Array.Exists(counts, count => line.StartsWith(count, StringComparison.Ordinal)))
        .Sum(Bytes);

    /// <summary>The bytes in a line such as "RssAnon:    1024 kB".</summary>
    private static long Bytes(string line)
    {
        const int Kilobyte = 1024;
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Kilobyte * long.Parse(words[1], CultureInfo.InvariantCulture);
    }
}
