using System.Globalization;
using Grader.Results;
using Spectre.Console;

namespace Grader.Reporting;

/// <summary>
/// The log of a GitHub job: the listing, quoted because it holds text of the hand-in, and then the annotations. The messages about the
/// sources are among the annotations only.
/// </summary>
public static class GitHubLog
{
    private const int Width = 120;

    /// <summary>Ends with a line feed.</summary>
    /// <param name="result">The hand-in.</param>
    /// <param name="root">Path from the repository's root to the hand-in's; "." or empty where they are the same.</param>
    /// <param name="token">Random, fresh for each call and unknown to the hand-in.</param>
    /// <exception cref="ArgumentException">The hand-in's text contains the token.</exception>
    public static string Render(HandInResult result, string root, string token) =>
        GitHubAnnotations.Quote(Listing(result), token) + GitHubAnnotations.Render(result, root);

    private static string Listing(HandInResult result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Width;
        new ConsoleReport(console).Write(result with { Messages = [] });
        return text.ToString();
    }
}
