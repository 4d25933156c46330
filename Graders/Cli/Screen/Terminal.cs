using System.Text;
using Spectre.Console;

namespace Grader.Cli.Screen;

/// <summary>Opens a console that fits standard output: a terminal, or a log or pipe.</summary>
internal static class Terminal
{
    /// <summary>Width of tables in a log or pipe, which have no window width.</summary>
    private const int WidthOfLogs = 160;

    /// <summary>The console; wide and without colours where it is no terminal.</summary>
    public static IAnsiConsole Open()
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        return Console.IsOutputRedirected ? For(Console.Out) : AnsiConsole.Console;
    }

    /// <summary>A console without colours and without a window to fit into.</summary>
    public static IAnsiConsole For(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = WidthOfLogs;
        return console;
    }
}
