using Spectre.Console;

namespace Grader.Cli.Screen;

/// <summary>Plain lines: never wrapped, so that a path or a command can be copied, and never read as markup.</summary>
internal static class ConsoleLines
{
    /// <summary>Writes one line as it is.</summary>
    public static void Say(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);

    /// <summary>Writes a title with lines below it; nothing where there is no line.</summary>
    public static void SaySection(this IAnsiConsole console, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;

        console.Say($"{title}:");
        all.ForEach(line => console.Say($"  {line}"));
    }
}
