using Grader.Grading;
using Grader.Reporting;
using Spectre.Console;

namespace Grader.Cli.Screen;

/// <summary>Shows a grading as it goes on: how the input was understood, then a bar on a terminal, or lines elsewhere.</summary>
/// <param name="console">Where to write.</param>
internal sealed class GradingScreen(IAnsiConsole console) : IGradingScreen
{
    /// <summary>How much of a name an example shows.</summary>
    private const int MostOfName = 60;

    /// <inheritdoc/>
    public void Opened(GradingSession session)
    {
        var (inbox, options, sheet) = (session.Inbox, session.Options, session.Sheet);
        var shard = options.Shard is null ? "" : $" for shard {options.Shard}";
        var chosen = session.Chosen.Count == inbox.Envelopes.Count ? "" : $", {session.Chosen.Count} of them selected{shard}";
        var example = inbox.Example is { } first ? $", such as \"{Shortened(first)}\"" : "";
        console.Say($"{options.Input}: {inbox.Layout}, {Wording.Count(inbox.Envelopes.Count, "hand-in")}{example}{chosen}.");
        console.Say($"Sheet {sheet.Id}: {sheet.Title}{(options.Quick ? " (quick: without training)" : "")}.");
    }

    /// <inheritdoc/>
    public T Show<T>(int total, Func<Action<GradedHandIn>, T> work) => console.Profile.Capabilities.Interactive
        ? ProgressBar.Show(console, total, work)
        : work(new ProgressLines(console, TimeProvider.System, total).Add);

    private static string Shortened(string name) => name.Length <= MostOfName ? name : name[..MostOfName] + "…";
}
