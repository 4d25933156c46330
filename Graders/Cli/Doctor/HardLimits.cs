using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Cli.Doctor;

/// <summary>The hard limits of a process, which nobody but root can raise for its children.</summary>
internal static partial class HardLimits
{
    /// <summary>How many files a process may have open at once.</summary>
    public const string OpenFiles = "Max open files";

    /// <summary>How large a file may become that it writes.</summary>
    public const string FileSize = "Max file size";

    /// <summary>How much memory it may use for data.</summary>
    public const string DataSize = "Max data size";

    /// <summary>How much address space it may reserve, used or not.</summary>
    public const string AddressSpace = "Max address space";

    /// <summary>Reads the lines of <c>/proc/self/limits</c>; what is unlimited is left out.</summary>
    public static IReadOnlyDictionary<string, long> Parse(IEnumerable<string> lines) => lines
        .Select(line => Row().Match(line))
        .Where(row => row.Success)
        .ToDictionary(row => row.Groups["name"].Value, row => long.Parse(row.Groups["hard"].Value, CultureInfo.InvariantCulture));

    // "Max open files            1024                 524288               files"
    [GeneratedRegex(@"^(?<name>Max [a-z ]+?) {2,}\S+ +(?<hard>[0-9]+)\b")]
    private static partial Regex Row();
}
