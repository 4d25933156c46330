using System.Globalization;

namespace Grader.Isolation;

/// <summary>The hard limits of a process, which nobody but root can raise for its children.</summary>
public static class HardLimits
{
    private const string OwnFile = "/proc/self/limits";

    /// <summary>How many files a process may have open at once.</summary>
    public const string OpenFiles = "Max open files";

    /// <summary>How large a file may become that it writes.</summary>
    public const string FileSize = "Max file size";

    /// <summary>How much memory it may use for data.</summary>
    public const string DataSize = "Max data size";

    /// <summary>How much address space it may reserve, used or not.</summary>
    public const string AddressSpace = "Max address space";

    /// <summary>What to do about a limit that is too low.</summary>
    public const string Remedy = "Raise these hard limits; \"ulimit -H -a\" shows them.";

    /// <summary>Those of this process; none where the system does not say.</summary>
    public static IReadOnlyDictionary<string, long> OfThisProcess() => Parse(File.Exists(OwnFile) ? File.ReadLines(OwnFile) : []);

    /// <summary>Reads the lines of <c>/proc/self/limits</c>; what is unlimited is left out.</summary>
    /// <remarks>With the runtime's core alone, since it runs before anything else: a regular expression loads assemblies.</remarks>
    public static IReadOnlyDictionary<string, long> Parse(IEnumerable<string> lines)
    {
        Dictionary<string, long> limits = [];
        foreach (var line in lines)
        {
            // "Max open files            1024                 524288               files"
            var columns = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (columns is [var name, _, var hard, ..] && long.TryParse(hard, CultureInfo.InvariantCulture, out var limit))
                limits[name] = limit;
        }
        return limits;
    }

    /// <summary>Says that a limit is lower than what is needed; null where it is not.</summary>
    public static string? TooLow(this IReadOnlyDictionary<string, long> limits, string name, long least) =>
        limits.TryGetValue(name, out var limit) && limit < least ? $"{name} is {limit}, and {least} are needed" : null;
}
