using System.CommandLine;
using Grader.Cli.Completion;

namespace Grader.Cli.Syntax;

/// <summary><c>grader completion</c>.</summary>
internal sealed class CompletionVerb : Verb
{
    private readonly Argument<string> shell = new("shell") { Description = "The shell that reads the script." };

    /// <summary>The command, and what does it.</summary>
    public CompletionVerb(Func<string, int> complete)
        : base("completion", "Prints a script that lets a shell complete commands, options and ids with Tab.")
    {
        Add(shell.AcceptOnlyFromAmong(ShellScript.Shells));
        SetAction(parsed => complete(parsed.GetValue(shell)!));
    }

    /// <inheritdoc/>
    public override string Examples => """
        It is for a grader on the PATH, as "dotnet tool install --global" puts it there. Add the line to the file that your shell reads.

        Examples:
          eval "$(grader completion bash)"                              in ~/.bashrc
          eval "$(grader completion zsh)"                               in ~/.zshrc, after compinit
          grader completion pwsh | Out-String | Invoke-Expression       in the file $PROFILE
        """;
}
