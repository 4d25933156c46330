using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>
/// Which contracts a source file implements, as its text says. Parts of one hand-in implement different ones, and hand-ins of one sheet
/// mostly the same.
/// </summary>
internal static partial class ImplementedContracts
{
    /// <summary>The names of the contracts; none where the file cannot be read.</summary>
    public static IEnumerable<string> In(FoundFile file, IntakeLimits limits)
    {
        var bytes = Bytes(file, limits);
        var text = bytes is null ? "" : SourceText.Decode(bytes, out _) ?? "";
        return Bases().Matches(text).SelectMany(bases => Name().Matches(bases.Groups["bases"].Value))
            .Select(name => name.Value).Where(limits.Contracts.Contains);
    }

    private static byte[]? Bytes(FoundFile file, IntakeLimits limits)
    {
        try
        {
            using var content = file.Open();
            return BoundedRead.All(content, limits.SourceBytes);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null; // Whoever reads the hand-in reports it.
        }
    }

    [GeneratedRegex(@"\b(class|record|struct)\s+\w+[^{;:]{0,500}:(?<bases>[^{;]{1,1000})")]
    private static partial Regex Bases();

    [GeneratedRegex(@"\bI[A-Z]\w*")]
    private static partial Regex Name();
}
