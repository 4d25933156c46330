using System.Text;

namespace Grader.Intake;

/// <summary>The rules for names inside archives. Nothing is written to disk, but a name that points elsewhere is reported.</summary>
internal static class EntryName
{
    /// <summary>A relative path with forward slashes, fit for display; or the reason why the entry is left out.</summary>
    /// <param name="name">As the archive or folder has it.</param>
    /// <param name="limits">For the length of one segment.</param>
    /// <param name="refusal">A sentence, or null where the name is fine.</param>
    public static string Clean(string name, IntakeLimits limits, out string? refusal)
    {
        // Old Windows tools separate folders by backslashes: they are read as slashes, so that the same rules apply.
        var slashed = name.Replace('\\', '/');
        var segments = slashed.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").ToArray();
        refusal = Refusal(slashed, segments, limits);
        return SafeText.ForDisplay(string.Join('/', segments));
    }

    private static string? Refusal(string slashed, string[] segments, IntakeLimits limits) => slashed switch
    {
        _ when segments.Length == 0 => "this entry has no name; it was left out.",
        _ when slashed.StartsWith('/') => "this entry has an absolute name; it was left out.",
        // Elsewhere "a: b" is a name like any other.
        _ when OperatingSystem.IsWindows() && slashed.Length > 1 && slashed[1] == ':' && char.IsAsciiLetter(slashed[0]) =>
            "this entry names a drive; it was left out.",
        _ when segments.Contains("..") => "this entry points outside its archive (\"..\"); it was left out.",
        _ when segments.Any(segment => Encoding.UTF8.GetByteCount(segment) > limits.NameBytes) =>
            $"this entry has a name longer than {limits.NameBytes} bytes; it was left out.",
        _ => null,
    };
}
