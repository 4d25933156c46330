using FluentAssertions;
using Grader.Cli.Screen;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Cli;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

/// <summary>Deduction, rounding and groups in every report.</summary>
internal sealed class MarksTests
{
    private const string Rule = "10 % of 2 points for each day begun";

    private static readonly HandInResult late = ToyResults.Result("anna", ToyResults.Check("A"), ToyResults.Check("B")) with
    {
        Lateness = new Lateness(Rule, 0.2) { Hours = 5.5 },
        Rounding = 0.25,
    };

    [Test]
    public void Every_report_shows_points_deduction_rounding_and_mark()
    {
        const string Derivation = "2 points, less 0.2 (handed in 5 h 30 min late: 10 % of 2 points for each day begun), "
            + "rounded to a multiple of 0.25";

        MarkdownReport.Render(late).Should().Contain($"**Mark: 1.75** ({Derivation})");
        HtmlReport.Render(late).Should().Contain("Mark: <strong>1.75</strong>").And.Contain(Derivation);
        Console(late).Should().Contain($"Mark: 1.75 ({Derivation})");
    }

    [TestCase(null, "2 points; nothing is deducted for lateness, since the time of hand-in is not known")]
    [TestCase(-3.0, "2 points, handed in in time")]
    [TestCase(0.5, "2 points, handed in 30 min late, which costs nothing")]
    public void A_hand_in_without_deduction_says_why(double? hours, string derivation)
    {
        var result = late with { Lateness = new Lateness(Rule, 0) { Hours = hours }, Rounding = null };

        MarkdownReport.Render(result).Should().Contain($"**Mark: 2** ({derivation})");
    }

    [Test]
    public void A_sheet_without_such_rules_shows_points_only() =>
        MarkdownReport.Render(ToyResults.Result("anna", ToyResults.Check("A"))).Should().NotContain("Mark:");

    [Test]
    public void The_gradebook_shows_points_deduction_and_mark_with_one_maximum_for_all()
    {
        var failed = new HandInResult(new HandInInfo("bob", "bob", ""), "toy", [])
        {
            Messages = [new Message(MessageKind.GraderError, "", 0, "It failed.")],
        };
        var unknown = ToyResults.Result("carl", ToyResults.Check("A", Outcome.Failed)) with { Lateness = new Lateness(Rule, 0) };

        Lines(late, failed, unknown).Should().Equal(
            "Id,Name,Platform id,Late,Sheet,toy.1,Points,Deduction,Mark,Maximum,Remarks,Content",
            "anna,anna,,late,toy,2,2,0.2,1.75,2,,00",
            "bob,bob,,,toy,,,,,2,It failed.,",
            "carl,carl,,,toy,0,0,0,0,2,time of hand-in not known: nothing deducted for lateness,00");
    }

    [Test]
    public void A_cell_of_what_was_not_judged_is_empty_and_no_zero()
    {
        var left = ToyResults.Result("anna", ToyResults.Check("A", Outcome.NotRun));
        var forAPerson = left with { Exercises = [new ExerciseResult("toy.1", "One", 0, 0, []) { Rubric = [new("Says why", 2)] }] };
        var attempted = ToyResults.Result("bob", ToyResults.Check("A", Outcome.NotAttempted));

        Lines(left, forAPerson, attempted).Skip(1).Should().Equal(
            "anna,anna,,,toy,,,2,1 not run,00",
            "anna,anna,,,toy,,,2,1 mark of a person (2 points) to give,00",
            "bob,bob,,,toy,0,0,2,,00");
    }

    [Test]
    public void Each_member_of_a_group_has_a_row_and_who_is_in_two_hand_ins_is_told()
    {
        var group = late with { HandIn = new HandInInfo("group-1", "Group 1", "00") { Members = ["Ada, Lady", "4711"] } };
        var alone = late with { HandIn = new HandInInfo("bob-4711", "bob", "11") { PlatformId = "4711" } };

        Lines(group, alone).Should().Equal(
            "Id,Name,Group,Platform id,Late,Sheet,toy.1,Points,Deduction,Mark,Maximum,Remarks,Content",
            "group-1,\"Ada, Lady\",Group 1,,late,toy,2,2,0.2,1.75,2,,00",
            "group-1,4711,Group 1,,late,toy,2,2,0.2,1.75,2,\"in 2 hand-ins (group-1, bob-4711): the better mark counts\",00",
            "bob-4711,bob,,4711,late,toy,2,2,0.2,1.75,2,\"in 2 hand-ins (group-1, bob-4711): the better mark counts\",11");
    }

    [Test]
    public void Two_students_with_one_name_are_not_one_person()
    {
        HandInInfo[] handIns = [new("kim-1", "Kim", "") { PlatformId = "1" }, new("kim-2", "Kim", "") { PlatformId = "2" }];

        SeveralHandIns.Of(handIns).Should().BeEmpty();
        SeveralHandIns.Of([.. handIns, new("team", "Team", "") { Members = ["2", "Lee"] }])
            .Should().ContainSingle().Which.HandIns.Should().Equal("kim-2", "team");
    }

    private static string[] Lines(params HandInResult[] results) =>
        Gradebook.Render([.. results.Select(GradeRow.Of)]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Console(HandInResult result)
    {
        using var text = new StringWriter();
        new ConsoleReport(Terminal.For(text)).Write(result);
        return text.ToString();
    }
}
