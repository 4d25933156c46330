using FluentAssertions;
using Grader.Authoring.Try;
using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

/// <summary>How a trial of checks is told.</summary>
public sealed class TryPageTests
{
    private static readonly TriedMistake passes =
        new("Layer.cs", 7, "a sign is exchanged", 1, "    x + y", "    x - y") { Exercises = ["toy.1"] };

    private static readonly TryReport report = new("toy", "A <course>")
    {
        Exercises = 1,
        Contracts = 2,
        Points = 4.5,
        Seeds = 20,
        Quick = true,
        GarbageKinds = 15,
        OddShares = ["toy.1: \"Rows\" is worth 0.01 of 4.5 points"],
        Mistakes =
        [
            passes,
            passes with { Line = 8, CaughtBy = ["A.B", "A.C"], Cost = 0.414 },
            passes with { Line = 9, Harmless = "A sum has no order." },
        ],
    };

    [Test]
    public void Each_question_has_a_line()
    {
        report.Summary().Should().Be("1 exercise, 2 contracts, 4.5 points");
        report.Findings().Select(finding => $"{finding.Mark} {finding.Text}").Should().Equal(
            "✓ everything crosses the wire",
            "✓ the solutions earn every point (20 seeds, without what trains)",
            "✓ stubs are not attempted",
            "✓ garbage passes nowhere (15 kinds)",
            "! points are shared oddly",
            "✗ 1 of 2 mistakes are caught (50 %)");
        report.HasFaults.Should().BeTrue();
        (report with { Mistakes = [report.Mistakes[1], report.Mistakes[2]] }).HasFaults.Should().BeFalse("harmless is no fault");
    }

    [Test]
    public void What_cannot_be_sent_is_all_that_is_said()
    {
        var uncarried = report with { Uncarried = ["The argument s of IToy.Of has the type Stream"] };

        uncarried.Findings().Should().ContainSingle().Which.Kind.Should().Be(FindingKind.Fault);
    }

    [Test]
    public void The_page_shows_each_mistake_with_its_fate_and_no_markup_of_others()
    {
        var page = TryPage.Render(report);

        page.Should().Contain("A &lt;course&gt;").And.Contain("<del>    x + y</del><ins>    x - y</ins>")
            .And.Contain("passes in toy.1").And.Contain("caught by A.B, A.C; costs 41 %").And.Contain("harmless: A sum has no order.");
    }

    [Test]
    public void Survivors_are_diffs_with_an_entry_to_copy()
    {
        var text = SurvivorsFile.Render([report], "harmless.yaml");

        text.Should().Contain("```diff\n- x + y\n+ x - y\n```").And.Contain("- file: Layer.cs\n  before: |\n    x + y\n")
            .And.NotContain("line 8").And.NotContain("line 9");
        SurvivorsFile.Render([report with { Mistakes = [] }], "harmless.yaml").Should().Contain("None.");
    }
}
