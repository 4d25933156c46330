using FluentAssertions;
using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class TableCellTests
{
    [Test]
    public void An_exercise_that_a_quick_run_judged_in_part_has_lost_nothing() =>
        CellOf(Outcome.Passed, Outcome.NotRun).Should().Be(new TableCell("1–", Outcome.NotRun));

    [Test]
    public void What_is_lost_shows_beside_what_was_not_run() =>
        CellOf(Outcome.Passed, Outcome.Failed, Outcome.NotRun).Should().Be(new TableCell("1", Outcome.Failed));

    [Test]
    public void What_failed_is_attempted_though_another_part_is_not() =>
        CellOf(points: 0, Outcome.Failed, Outcome.NotAttempted).Should().Be(new TableCell("0", Outcome.Failed));

    private static TableCell CellOf(params Outcome[] outcomes) => CellOf(points: 1, outcomes);

    private static TableCell CellOf(double points, params Outcome[] outcomes)
    {
        var checks = outcomes.Select((outcome, index) => SampleResults.Check($"Check_{index}", $"Check {index}", outcome));
        var result = SampleResults.HandIn with { Exercises = [new ExerciseResult("dtu.3.1", "Noise schedule", points, 4, [.. checks])] };
        return TableCell.Of(GradeRow.Of(result).Cells[0]);
    }
}
