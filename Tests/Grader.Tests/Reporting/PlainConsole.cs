using Spectre.Console;

namespace Grader.Tests.Reporting;

/// <summary>A console of fixed width without colours.</summary>
internal static class PlainConsole
{
    /// <summary>What is written to it, without blanks at the ends of lines.</summary>
    public static string Output(int width, Action<IAnsiConsole> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        write(console);
        return string.Join('\n', text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
