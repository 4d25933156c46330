using System.Text;
using Spectre.Console;

namespace Grader.Cli.Screen;

/// <summary>Finds out what is at the other end of standard output.</summary>
internal static class Terminal
{
    /// <summary>Tables in a log or a pipe have no window to fit into.</summary>
    private const int WidthOfLogs = 160;

    /// <summary>The console; wide where it is no terminal.</summary>
    public static IAnsiConsole Open()
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthOfLogs;
        return console;
    }

    /// <summary>A bar for people, lines for logs.</summary>
    public static IGradingScreen Progress(IAnsiConsole console) => Console.IsOutputRedirected || !console.Profile.Capabilities.Interactive
        ? new ProgressLines(console, TimeProvider.System)
        : new ProgressBar(console);
}
