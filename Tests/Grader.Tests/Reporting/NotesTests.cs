using FluentAssertions;
using Grader.Reporting;
using Grader.Reporting.Overview;
using Grader.Results;
using Grader.Tests.Cli;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

/// <summary>Rubric items without points: no report takes them for marks that a person owes.</summary>
internal sealed class NotesTests
{
    private static readonly RubricItem note = new("✓ Names the reason", 0);

    [Test]
    public void A_hand_in_with_notes_alone_is_complete_in_every_report()
    {
        var result = With(note, note);

        result.WaitingItems.Should().Be(0);
        Reports(result).Should().AllSatisfy(report =>
            report.Should().NotContain("not given yet").And.NotContain("to mark").And.NotContain("to give").And.NotContain("judges"));
    }

    [Test]
    public void Notes_beside_an_item_with_points_are_not_counted()
    {
        var result = With(note, new RubricItem("Says why", 0.5), note);

        result.WaitingItems.Should().Be(1);
        HtmlReport.Render(result).Should().Contain("1 mark of a person (0.5 points) is not given yet.")
            .And.Contain("A person judges 1 item, up to 0.5 points");
        MarkdownReport.Render(result).Should().Contain("A person judges:\n\n- [ ] Says why (0.5 points)\n")
            .And.Contain("Notes on what an answer says (no points):\n\n- Names the reason\n- Names the reason\n");
        GradebookOf(result).Should().Contain("1 mark of a person (0.5 points) to give");
        OverviewOf(result).Should().Contain("To give in each: 1 mark of a person, up to 0.5 points.");
    }

    [Test]
    public void A_note_that_a_person_has_ticked_is_shown_as_one() =>
        MarkdownReport.Render(With(note with { Mark = new RubricMark(true, 0) })).Should().Contain("- [x] Names the reason (note)\n");

    private static string[] Reports(HandInResult result) =>
        [HtmlReport.Render(result), MarkdownReport.Render(result), GradebookOf(result), OverviewOf(result)];

    private static string GradebookOf(HandInResult result) => Gradebook.Render([GradeRow.Of(result)]);

    private static string OverviewOf(HandInResult result)
    {
        var cohort = new Cohort();
        return OverviewReport.Render([.. cohort.Counted([result]).Select(GradeRow.Of)], cohort, []);
    }

    private static HandInResult With(params RubricItem[] rubric)
    {
        var result = ToyResults.Result("anna", ToyResults.Check("A"));
        return result with { Exercises = [result.Exercises[0] with { Rubric = rubric }] };
    }
}
