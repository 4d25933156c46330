using System.CommandLine;
using System.Diagnostics;
using FluentAssertions;
using Grader.Cli.Commands;
using Grader.Cli.Completion;
using Grader.Cli.Screen;
using Grader.Cli.Syntax;
using NUnit.Framework;

namespace Grader.Tests.Cli;

internal sealed class CompletionTests
{
    [TestCase("", "check", "completion")]
    [TestCase("expl", "explain")]
    [TestCase("check . --qui", "--quick")]
    [TestCase("check . --sheet ", "dtu", "ku", "mlph22", "mlph23", "tum")]
    [TestCase("list ml", "mlph22", "mlph23")]
    [TestCase("explain PosteriorKlChecks.The_constant_is", "PosteriorKlChecks.The_constant_is_right_by_hand")]
    [TestCase("completion ", "bash", "zsh", "pwsh")]
    public void Words_are_completed(string line, params string[] words) => Suggested(line).Should().Contain(words);

    [TestCase("bash", "complete -o default -F _grader grader\n")]
    [TestCase("zsh", "compdef _grader grader\n")]
    [TestCase("pwsh", "}\n")]
    public void Every_shell_asks_the_grader(string shell, string end)
    {
        using var console = new StringWriter();
        new CompletionCommand(Terminal.For(console)).Run(shell);

        console.ToString().Should().Contain("grader \"[suggest:").And.EndWith(end).And.NotContain("\r");
    }

    [TestCase("grader check . --sheet d", "[suggest:17]|check . --sheet d")]
    [TestCase("grader check ", "[suggest:6]|check ")]
    [Platform(Exclude = "Win", Reason = "Bash is not at home there.")]
    public void Bash_asks_with_the_words_up_to_the_cursor_and_keeps_what_fits(string line, string asked)
    {
        using var scratch = new TestFolder();
        var script = scratch.Write("complete.sh", $$"""
            grader() { [ "$1|$2" = "{{asked}}" ] && printf 'dtu\nku\n'; }
            {{ShellScript.For("bash")}}
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{line}}) COMP_CWORD=4
            _grader
            echo "${COMPREPLY[@]}"
            """);
        using var bash = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true })!;

        bash.StandardOutput.ReadToEnd().Trim().Should().Be(line.EndsWith('d') ? "dtu" : "dtu ku");
    }

    [Test]
    public void There_is_a_script_for_each_shell_that_the_command_takes() =>
        Suggested("completion ").Should().Contain(ShellScript.Shells).And.NotContain("fish");

    [TestCase("--help")]
    [TestCase("explain --help")]
    public void The_help_names_a_check_and_does_not_list_them_all(string line) =>
        Invoked(line.Split(' ')).Should().Contain("<check>").And.NotContain("PosteriorKlChecks");

    private static string[] Suggested(string line) =>
        Invoked($"[suggest:{line.Length}]", line).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string Invoked(params string[] arguments)
    {
        using var output = new StringWriter();
        var root = CommandLine.Of(
            new CheckVerb(_ => 0), new ListVerb((_, _, _) => 0), new ExplainVerb((_, _) => 0), new CompletionVerb(_ => 0));
        root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output }).Should().Be(0);
        return output.ToString();
    }
}
