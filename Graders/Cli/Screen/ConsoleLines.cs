using Spectre.Console;

namespace Grader.Cli.Screen;

/// <summary>Plain lines: never wrapped, so that a path or a command can be copied, and never read as markup.</summary>
internal static class ConsoleLines
{
    /// <summary>Writes one line as it is.</summary>
    public static void Say(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);
}
