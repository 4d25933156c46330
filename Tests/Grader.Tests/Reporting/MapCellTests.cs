using FluentAssertions;
using Grader.Reporting;
using Grader.Reporting.Overview;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

/// <summary>The sign of an exercise in the map of a course.</summary>
internal sealed class MapCellTests
{
    [TestCase(4, 0, "✓")]
    [TestCase(3, 1, "✓", Description = "A person can still give the rest.")]
    [TestCase(2, 0, "◕")]
    [TestCase(1.5, 1, "◕", Description = "Half of what is decided.")]
    [TestCase(1.9, 0, "◔")]
    [TestCase(0, 0, "✗")]
    public void Points_lost_give_the_sign(double total, double waiting, string sign) =>
        Sign(total, waiting, Outcome.Passed, Outcome.Failed).Should().Be(sign);

    [TestCase(Outcome.NotAttempted, "○")]
    [TestCase(Outcome.StudentError, "!")]
    [TestCase(Outcome.GraderError, "?")]
    [TestCase(Outcome.NotRun, "–")]
    public void What_is_no_verdict_has_the_sign_of_every_report(Outcome outcome, string sign) => Sign(0, 0, outcome).Should().Be(sign);

    [Test]
    public void What_failed_is_attempted_though_another_part_is_not() => Sign(0, 0, Outcome.Failed, Outcome.NotAttempted).Should().Be("✗");

    [Test]
    public void What_a_quick_run_leaves_out_is_not_lost() => Sign(2, 0, Outcome.Passed, Outcome.NotRun).Should().Be("✓");

    [Test]
    public void Every_sign_is_another_and_explained() =>
        MapCell.Key.Should().OnlyHaveUniqueItems(cell => cell.Sign).And.OnlyHaveUniqueItems(cell => cell.Class)
            .And.OnlyContain(cell => cell.Meaning.Length > 0);

    private static string Sign(double total, double waiting, params Outcome[] outcomes) =>
        MapCell.Of(new GradeCell("toy.1", "1", total, total, 4, "4", waiting, false, outcomes.ToHashSet())).Sign;
}
