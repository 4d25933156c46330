using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>
/// Moodle's "Download all submissions": "Full Name_12345_assignsubmission_file/…" (older releases end in "_"), groups and
/// "Participant_12345_…" (blind marking) alike; or, without folders, "Full Name_12345_assignsubmission_file_Elbo.cs".
/// </summary>
internal sealed partial class MoodleLayout : ILayout
{
    /// <inheritdoc/>
    public string Name => "a Moodle archive";

    /// <summary>True for the first segment of a path in such an archive.</summary>
    public static bool Fits(string top) => Prefix().IsMatch(top);

    /// <inheritdoc/>
    public (Owner Owner, string Path)? Split(string path)
    {
        var match = Prefix().Match(path);
        if (!match.Success)
            return null;
        var inner = path[match.Length..].TrimStart('_').TrimStart('/');
        var name = match.Groups["name"].Value.Replace('_', ' ').Trim();
        return (new Owner(name, match.Groups["id"].Value), inner);
    }

    [GeneratedRegex("^(?<name>[^/]+?)_(?<id>[0-9]+)_assignsubmission_(file|onlinetext)(?=[_/]|$)")]
    private static partial Regex Prefix();
}
