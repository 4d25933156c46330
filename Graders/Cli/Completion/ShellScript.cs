namespace Grader.Cli.Completion;

/// <summary>
/// The script that makes a shell complete the grader's words. It asks the grader itself, by the directive [suggest:position] of
/// System.CommandLine, which answers with one word a line. Where there is none, the shell completes names of files.
/// </summary>
internal static class ShellScript
{
    private const string Bash = """
        _grader() {
            local line="${COMP_LINE#* }"
            local position=$((COMP_POINT - ${#COMP_LINE} + ${#line}))
            COMPREPLY=($(compgen -W "$(grader "[suggest:$position]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _grader grader

        """;

    private const string Zsh = """
        _grader() {
            local line="${(j: :)words[2,CURRENT]}"
            local -a found=("${(@f)$(grader "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -- ${found:#} || _files
        }
        compdef _grader grader

        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName grader -ScriptBlock {
            param($word, $command, $position)
            $line = "$command".PadRight($position).Substring("grader ".Length)
            grader "[suggest:$($line.Length)]" $line 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    private static readonly Dictionary<string, string> scripts = new() { ["bash"] = Bash, ["zsh"] = Zsh, ["pwsh"] = Pwsh };

    /// <summary>The shells that there is a script for.</summary>
    public static string[] Shells { get; } = [.. scripts.Keys];

    /// <summary>The script of a shell, ended by a line feed.</summary>
    public static string For(string shell) => scripts[shell];
}
