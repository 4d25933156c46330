using System.Text.RegularExpressions;

namespace Grader.Isolation;

/// <summary>Says why the package's native library does not load, and what helps.</summary>
internal static partial class LibtorchLoad
{
    private const string Remedy =
        "Its native library needs Debian 13, Ubuntu 24.04 or a newer system (GLIBCXX_3.4.32). Use one; --torch managed does without.";

    /// <summary>The exception for a worker that did not start.</summary>
    /// <param name="said">All that the worker has said.</param>
    public static TorchUnavailableException Failure(string said) =>
        new($"{LibtorchPackage.Text} does not load on this machine: {Cause(said)}.", Remedy);

    /// <summary>The line in which the system's loader says what a library lacks; everything where there is none.</summary>
    private static string Cause(string said)
    {
        var line = LineOfLoader().Match(said);
        return (line.Success ? line.Value : said).Trim().TrimEnd('.');
    }

    /// <summary>"…/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by …)", or a file that cannot be opened.</summary>
    [GeneratedRegex(@"^\S+: (version .* not found|cannot open shared object file|undefined symbol).*$", RegexOptions.Multiline)]
    private static partial Regex LineOfLoader();
}
