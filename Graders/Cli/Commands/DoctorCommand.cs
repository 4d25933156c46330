using Grader.Cli.Screen;
using Grader.Isolation;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader doctor</c>: what this machine has and lacks for grading.</summary>
/// <param name="console">Where to write.</param>
internal sealed class DoctorCommand(IAnsiConsole console)
{
    /// <summary>Shows every finding with its remedy, and returns the exit code.</summary>
    public int Run(IReadOnlyList<Finding> findings)
    {
        console.Say(ProgramVersion.WithCommit);
        foreach (var finding in findings)
            Say(finding);

        var missing = findings.Count(finding => finding.Level == FindingLevel.Missing);
        console.Say(missing == 0 ? "Everything that grading needs is there." : $"Missing: {missing}. See the remedies above.");
        return missing == 0 ? ExitCode.AllFine : ExitCode.BadInput;
    }

    private void Say(Finding finding)
    {
        console.Say($"{finding.Level.ToString().ToLowerInvariant(),-8} {finding.Topic,-16} {finding.Text}");
        if (finding.Remedy is { } remedy)
            console.Say($"{"",-25} {remedy}");
    }
}
