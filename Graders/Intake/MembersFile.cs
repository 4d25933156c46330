namespace Grader.Intake;

/// <summary>
/// The file "members.txt" in which a group says who made the hand-in: one member in each line, everybody, by name or by the platform's key.
/// </summary>
internal static class MembersFile
{
    /// <summary>More than this is no list of members.</summary>
    public const int Bytes = 10_000;

    private const int MostMembers = 20;
    private const int LongestName = 100;

    /// <summary>True for such a file, in any folder of the hand-in.</summary>
    public static bool IsName(string path) => Path.GetFileName(path).Equals("members.txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>The members, each once. Lines that begin with # are remarks.</summary>
    public static IReadOnlyList<string> Parse(string text) =>
    [
        .. text.Split('\n').Select(line => line.Trim())
            .Where(line => line.Length is > 0 and <= LongestName && !line.StartsWith('#'))
            .Select(SafeText.ForDisplay)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostMembers),
    ];
}
