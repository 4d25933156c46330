using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>
/// Canvas's "Download Submissions": files without folders, "doejane_LATE_4711_90210_Elbo.cs": name, lateness, user, attachment,
/// file; "anon_4711_…" where marking is anonymous; "doejane_4711_text.html" for text entered online.
/// </summary>
internal sealed partial class CanvasLayout : ILayout
{
    /// <inheritdoc/>
    public string Name => "a Canvas archive";

    /// <summary>True for the name of a file in such an archive.</summary>
    public static bool Fits(string path) => File().IsMatch(path);

    /// <inheritdoc/>
    /// <remarks>The attachment's number stays a folder of the path: it is greater for a later upload.</remarks>
    public (Owner Owner, string Path)? Split(string path)
    {
        var match = File().Match(path);
        if (!match.Success)
            return null;
        var user = match.Groups["user"].Value;
        var name = match.Groups["name"].Value;
        var owner = new Owner(name == "anon" ? "anon " + user : name, user, match.Groups["late"].Success);
        return (owner, match.Groups["file"].Value);
    }

    [GeneratedRegex("^(?<name>[^_/]+)_(?<late>LATE_)?(?<user>[0-9]+)_((?<attachment>[0-9]+)_)?(?<file>[^/]+)$")]
    private static partial Regex File();
}
