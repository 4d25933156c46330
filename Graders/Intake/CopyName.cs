using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>The names that browsers give to a second download of a file.</summary>
internal static partial class CopyName
{
    /// <summary>"src/Elbo.cs" of "src/Elbo (1).cs"; null for a name of another form.</summary>
    public static string? OriginalOf(string path) =>
        Form().Match(path) is { Success: true } match ? match.Groups["name"].Value + match.Groups["ending"].Value : null;

    [GeneratedRegex(@"^(?<name>.*[^/ ]) ?\([1-9][0-9]?\)(?<ending>\.[^./]+)$")]
    private static partial Regex Form();
}
