using Grader.Cli.Completion;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader completion</c>: prints a shell's script.</summary>
/// <param name="console">Where to write.</param>
internal sealed class CompletionCommand(IAnsiConsole console)
{
    /// <summary>Prints the script of a shell that <see cref="ShellScript.Shells"/> names, and returns the exit code.</summary>
    public int Run(string shell)
    {
        console.Profile.Out.Writer.Write(ShellScript.For(shell).ReplaceLineEndings("\n"));
        return ExitCode.AllFine;
    }
}
