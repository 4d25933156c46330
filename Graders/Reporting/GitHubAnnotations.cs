using Grader.Results;

namespace Grader.Reporting;

/// <summary>
/// Workflow commands that GitHub shows beside the sources of a push. A step may show ten errors, so the worst few are
/// printed: what does not compile first, then the checks that do not pass, in their order, at the class that they judge. What the
/// compiler has said is not said again for each check. The rest is in the job summary.
/// </summary>
public static class GitHubAnnotations
{
    /// <summary>GitHub drops errors beyond this number in one step.</summary>
    public const int Limit = 10;

    private const int MessageLength = 1_000;

    /// <summary>One command per line, each line ended by a line feed.</summary>
    /// <param name="result">The hand-in.</param>
    /// <param name="root">Path from the repository's root to the hand-in's; "." or empty where they are the same.</param>
    public static string Render(HandInResult result, string root = "") =>
        string.Concat(Compiler(result, root).Concat(Checks(result, root)).Take(Limit).Select(command => command + "\n"));

    /// <summary>
    /// Wraps text of a hand-in that goes to the job's log, so that no line of it is taken for a command.
    /// </summary>
    /// <param name="text">What the hand-in printed.</param>
    /// <param name="token">Random, fresh for each call and unknown to the hand-in.</param>
    /// <exception cref="ArgumentException">The text contains the token, and so could end the quotation.</exception>
    public static string Quote(string text, string token)
    {
        var clean = WorkflowCommands.Neutral(PlainText.Clean(text));
        return clean.Contains(token, StringComparison.Ordinal)
            ? throw new ArgumentException("The text contains the token that is to end its quotation. Draw another token.", nameof(token))
            : $"::stop-commands::{token}\n{clean}\n::{token}::\n";
    }

    private static IEnumerable<string> Compiler(HandInResult result, string root) =>
        from message in result.Messages
        orderby message.Severity == Severity.Error descending
        select Command(message.Severity.Word(), Location(message.File, message.Line, root), message.Sentence());

    private static IEnumerable<string> Checks(HandInResult result, string root) =>
        from exercise in result.Exercises
        from check in exercise.ChecksForListing()
        where check is { Outcome: Outcome.Failed or Outcome.StudentError } and not { Feedback: null, Cause: null }
        where check.Cause != CheckResult.DoesNotCompile // The compiler's messages say it.
        let place = Location(check.Place?.File ?? "", check.Place?.Line ?? 0, root)
        let title = $"title={Property($"{exercise.ShortId(result.Sheet)}: {check.Title}")}"
        select Command(check.InformsOnly ? "notice" : "error", place.Append(title), Text(check));

    /// <summary>The properties that name file and line, without those that are unknown.</summary>
    private static IEnumerable<string> Location(string file, int line, string root)
    {
        var folder = root.Replace('\\', '/').TrimEnd('/');
        var prefix = folder.StartsWith("./", StringComparison.Ordinal) ? folder[2..] : folder;
        var path = folder is "" or "." ? file : $"{prefix}/{file}";
        if (file.Length > 0)
            yield return $"file={Property(path)}";
        if (line > 0)
            yield return $"line={line}";
    }

    private static string Text(CheckResult check) => check.Feedback switch
    {
        null => check.Cause ?? check.Outcome.Word(),
        { Hint: { } hint } feedback => $"{feedback.Summary}\nHint: {hint}",
        var feedback => feedback.Summary,
    };

    private static string Command(string kind, IEnumerable<string> properties, string text) =>
        $"::{$"{kind} {string.Join(',', properties)}".TrimEnd()}::{Data(PlainText.Capped(text, MessageLength))}";

    private static string Data(string text) => WorkflowCommands.Neutral(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(PlainText.Line(text))
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
