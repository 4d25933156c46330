using FluentAssertions;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Screen;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Tests.Cli.Commands;

/// <summary>A graded folder "out" with three items for a person to judge: anna passes both checks, bob only the first.</summary>
internal static class GradedToy
{
    private static readonly RubricItem[] rubric =
    [
        new("Says \"why\": it's − in all – hard", 2) { Guidance = "One point for half\nof it." },
        new("Units are missing", -0.5),
        new("✓ Names Bayes' rule", 0),
    ];

    /// <summary>Judges as for the folder.</summary>
    public static FakeJudge Judge => new() { Rubric = rubric };

    /// <summary>The folder.</summary>
    /// <param name="another">Path of one more hand-in, or null.</param>
    public static TestFolder Graded(string? another = null)
    {
        var scratch = new TestFolder();
        scratch.Write("in/anna/Elbo.cs", "class Elbo;");
        scratch.Write("in/bob/Elbo.cs", "class Elbo; // wrong");
        if (another is not null)
            scratch.Write(another, "class Elbo;");
        new GradeCommandRun(scratch, Judge).Run().Should().Be(ExitCode.AllFine);
        return scratch;
    }

    /// <summary>Path of a marking sheet.</summary>
    public static string Sheet(TestFolder scratch, string handIn) => scratch[$"out/marking/{handIn}.yaml"];

    /// <summary>Runs <c>grader mark</c>.</summary>
    public static (int Code, string Console) Mark(TestFolder scratch)
    {
        using var text = new StringWriter();
        var code = new MarkCommand(Terminal.For(text)).Run(scratch["out"], decimalComma: false);
        return (code, text.ToString());
    }

    /// <summary>What results.json holds.</summary>
    public static IReadOnlyList<HandInResult> ResultsOf(TestFolder scratch) =>
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"]));
}
