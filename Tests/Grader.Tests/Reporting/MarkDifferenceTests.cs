using FluentAssertions;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Cli;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

public sealed class MarkDifferenceTests
{
    private static readonly HandInResult anna = ToyResults.Result("anna", ToyResults.Check("A"), ToyResults.Check("B"));

    [Test]
    public void Equal_marks_are_no_difference() => MarkDifference.Between([anna], [anna]).Should().BeEmpty();

    [Test]
    public void A_check_that_ended_in_another_way_is_a_reason()
    {
        var now = ToyResults.Result("anna", ToyResults.Check("A"), ToyResults.Check("B", Outcome.Failed));

        Only(anna, now).Should().BeEquivalentTo(new { Before = 2.0, Now = 1.0, Reasons = new[] { "1: B: passed → failed" } });
    }

    [Test]
    public void Another_outcome_without_another_mark_is_no_difference()
    {
        var failed = ToyResults.Result("anna", ToyResults.Check("A", Outcome.Failed));
        var crashed = ToyResults.Result("anna", ToyResults.Check("A", Outcome.StudentError));

        MarkDifference.Between([failed], [crashed]).Should().BeEmpty();
    }

    [Test]
    public void A_mark_of_a_person_is_a_reason()
    {
        var item = new RubricItem("Says why", 2);
        var before = WithItem(item);

        var difference = Only(before, WithItem(item with { Mark = new RubricMark(true, 1.5) }));

        difference.Reasons.Should().Equal("1: a person on \"Says why\": no mark → 1.5");
    }

    [Test]
    public void A_check_that_a_person_decided_is_a_reason()
    {
        var check = ToyResults.Check("B", Outcome.Failed);
        var decided = check.Overridden(0.5, passes: false, "Right but for a sign.");
        var before = ToyResults.Result("anna", check);
        var now = before with { Exercises = [before.Exercises[0] with { Points = 0.5, Checks = [decided] }] };

        Only(before, now).Reasons.Should().Equal("1: B: failed → 0.5 by a person (Right but for a sign.)");
    }

    [Test]
    public void Sources_lateness_and_trainings_are_reasons_where_marks_differ()
    {
        var now = ToyResults.Result("anna", ToyResults.Check("A")) with
        {
            HandIn = anna.HandIn with { ContentHash = "11", Late = true },
            Quick = true,
        };

        Only(anna, now).Reasons.Should().Equal(
            "other sources", "trainings: judged → left out", "handed in: in time → late", "1: B: passed → not asked");
    }

    [Test]
    public void Points_that_no_check_explains_are_the_sheet_s()
    {
        var now = anna with { Exercises = [anna.Exercises[0] with { Points = 1.5 }] };

        Only(anna, now).Reasons.Should().Equal("1: 2 → 1.5 points by the sheet");
    }

    [Test]
    public void A_hand_in_of_one_grading_only_is_listed()
    {
        var bob = ToyResults.Result("bob", ToyResults.Check("A"));

        MarkDifference.Between([anna], [bob]).Select(one => (one.HandIn.Id, one.Before, one.Now, one.Reasons.Single())).Should().Equal(
            ("anna", 2, null, "only in the first grading"), ("bob", null, 1, "only in the second grading"));
    }

    [Test]
    public void The_table_for_a_spreadsheet_has_every_reason_and_no_formula()
    {
        var csv = DifferenceTable.Csv([new MarkDifference(new("anna", "=1+1", ""), 2, null, ["one", "two"])]);

        csv.Should().Be("Id,Name,Before,Now,Why\r\nanna,\"'=1+1\",2,,one; two\r\n");
    }

    private static HandInResult WithItem(RubricItem item) => anna with { Exercises = [anna.Exercises[0] with { Rubric = [item] }] };

    private static MarkDifference Only(HandInResult before, HandInResult now) => MarkDifference.Between([before], [now]).Single();
}
