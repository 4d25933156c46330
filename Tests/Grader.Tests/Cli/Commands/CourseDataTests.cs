using FluentAssertions;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Judging.Sheets;
using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

/// <summary>Groups and times of hand-in in a grading.</summary>
public sealed class CourseDataTests
{
    private static readonly DateTimeOffset due = new(2026, 11, 20, 23, 59, 0, TimeSpan.FromHours(1));

    private static readonly Sheet withRules = GradeCommandRun.Toy with
    {
        Rules = new MarkRules { Late = new LatePolicy(new PointsOrShare(25, IsShare: true)), Rounding = 0.5 },
    };

    [Test]
    public void A_list_in_the_hand_in_says_who_made_it_and_each_gets_the_mark()
    {
        using var scratch = Course();
        scratch.Write("in/anna/docs/Members.txt", "\ufeff# our group\r\nAnna Lee\r\n  4711 \r\n\r\nanna lee\r\n");

        new GradeCommandRun(scratch, new FakeJudge()).Run().Should().Be(ExitCode.AllFine);

        Results(scratch)[0].HandIn.Members.Should().Equal("Anna Lee", "4711");
        Rows(scratch).Should().HaveCount(4).And.Contain(row => row.StartsWith("anna,4711,anna,,", StringComparison.Ordinal));
        File.ReadAllText(scratch["out/feedback/anna/feedback.md"])
            .Should().Contain("Made by Anna Lee, 4711: the mark counts for each of them.");
    }

    [Test]
    public void The_list_of_the_tutor_counts_in_place_of_those_in_the_hand_ins()
    {
        using var scratch = Course();
        scratch.Write("in/anna/members.txt", "Stranger");
        var list = scratch.Write("groups.csv", "Group,Member\nBOB,Bob\nbob,Carl\nzoe,Zoë\n");
        var grading = new GradeCommandRun(scratch, new FakeJudge());

        grading.Run(options => options with { Course = new CourseFiles { Members = list } });

        Results(scratch).Select(result => result.HandIn.Marked).Should().BeEquivalentTo(new[] { ["anna"], new[] { "Bob", "Carl" } });
        grading.Console.Should().Contain("Groups without a hand-in:").And.Contain("  zoe");
    }

    [Test]
    public void Who_is_in_two_hand_ins_is_shown_to_the_tutor()
    {
        using var scratch = Course();
        scratch.Write("in/anna/members.txt", "Anna\nBob");
        var grading = new GradeCommandRun(scratch, new FakeJudge());

        grading.Run();

        grading.Console.Should().Contain("In several hand-ins (the better mark counts):").And.Contain("  Bob: anna, bob");
    }

    [Test]
    public void A_late_hand_in_loses_what_the_sheet_says_and_the_next_run_with_other_times_judges_nothing_anew()
    {
        using var scratch = Course();
        var times = scratch.Write("times.csv",
            "Identifier,Last modified (submission)\nanna,2026-11-21 08:00\nbob,\"Friday, 20 November 2026, 11:58 PM\"\n");
        var grading = Grading(scratch, new FakeJudge(), times);

        Results(scratch).Select(result => (result.Total, result.Deduction, result.Final)).Should().Equal((2, 0.5, 1.5), (1, 0, 1));
        grading.Should().Contain("Lateness:").And.Contain("anna: 8 h 1 min late, 0.5 points deducted.");
        Rows(scratch)[1].Should().StartWith("anna,anna,,late,toy,2,2,0.5,1.5,2,");

        File.WriteAllText(times, "Identifier,Last modified (submission)\nanna,-\nbob,\n");
        var judge = new FakeJudge();
        Grading(scratch, judge, times).Should().Contain("2 of 2 hand-ins: when they came is not known")
            .And.Contain("Lateness or members are others than in the run before:")
            .And.Contain("  anna: deduction for lateness 0.5 → 0");
        judge.Judged.Should().BeEmpty();
        Results(scratch).Select(result => result.Final).Should().Equal(2, 1);
    }

    [Test]
    public void Times_of_a_German_worksheet_are_read_without_options()
    {
        using var scratch = Course();
        var times = scratch.Write("times.csv", """
            ID,"Vollständiger Name",Status,Bewertung,"Zuletzt geändert (Abgabe)","Feedback als Kommentar"
            Teilnehmer/in1,anna,,,"Samstag, 21. November 2026, 08:00",
            Teilnehmer/in2,bob,,,"Freitag, 20. November 2026, 23:58",
            """);

        Grading(scratch, new FakeJudge(), times).Should().Contain("anna: 8 h 1 min late, 0.5 points deducted.");

        Results(scratch).Select(result => result.Deduction).Should().Equal(0.5, 0);
    }

    [Test]
    public void A_time_that_is_not_understood_stops_the_run_before_anything_is_graded()
    {
        using var scratch = Course();
        const string Header = "Identifier,Last modified (submission),Text\n";
        var times = scratch.Write("times.csv", Header + "anna,-,\"two\nlines\"\nbob,\"lundi 23 novembre\",\n");
        var judge = new FakeJudge();

        FluentActions.Invoking(() => Grading(scratch, judge, times)).Should().Throw<RefusedException>()
            .WithMessage("*times.csv\", line 4: \"lundi 23 novembre\" is no time that is understood*\"Freitag, 20. November*");

        judge.Judged.Should().BeEmpty();
        Directory.Exists(scratch["out"]).Should().BeFalse();
    }

    [TestCase("Sonntag, 22. November 2026, 15:12", 22, 11)]
    [TestCase("Sunday, 22 November 2026, 3:12 PM", 22, 11)]
    [TestCase("22. November 2026, 15:12", 22, 11)]
    [TestCase("Sonntag, 1. März 2026, 15:12", 1, 3)]
    [TestCase("Donnerstag, 1. Jänner 2026, 15:12", 1, 1)]
    public void A_time_of_a_worksheet_has_the_offset_of_the_course(string text, int day, int month) =>
        Moment.Parse(text, TimeSpan.FromHours(1)).Should().Be(new DateTimeOffset(2026, month, day, 15, 12, 0, TimeSpan.FromHours(1)));

    [TestCase("Montag, 22. November 2026, 15:12")]
    [TestCase("22.11.2026 15:12")]
    [TestCase("Sonntag, 32. November 2026, 15:12")]
    public void Another_time_is_none(string text) => Moment.Parse(text, TimeSpan.Zero).Should().BeNull();

    [Test]
    public void Adding_marks_of_a_person_keeps_groups_and_lateness()
    {
        using var scratch = Course();
        scratch.Write("in/anna/members.txt", "Anna\nBo");
        Grading(scratch, new FakeJudge(), scratch.Write("times.csv", "Identifier,Last modified (submission)\nanna,2026-11-21 08:00\n"));
        var graded = Rows(scratch);

        using var text = new StringWriter();
        new MarkCommand(Terminal.For(text)).Run(scratch["out"], decimalComma: false).Should().Be(ExitCode.AllFine);

        Rows(scratch).Should().Equal(graded);
    }

    [Test]
    public void A_tutor_is_told_where_a_rule_for_lateness_has_no_due_date()
    {
        using var scratch = Course();
        var grading = new GradeCommandRun(scratch, new FakeJudge()) { Sheet = withRules };

        grading.Run();

        grading.Console.Should().Contain("but not when hand-ins are due: nothing is deducted. Say it with --due.");
    }

    [TestCase("team,person\nbob,Bob\n", "*has the columns team, person; it takes \"group\"*")]
    [TestCase("", "*the file is empty*")]
    public void A_list_of_groups_of_another_form_is_refused(string csv, string message)
    {
        using var scratch = Course();
        var list = scratch.Write("groups.csv", csv);

        FluentActions.Invoking(() => GroupList.Read(list)).Should().Throw<RefusedException>().WithMessage(message);
        FluentActions.Invoking(() => GroupList.Read(scratch["none.csv"]))
            .Should().Throw<RefusedException>().WithMessage("*does not exist*");
    }

    private static TestFolder Course()
    {
        var scratch = new TestFolder();
        scratch.Write("in/anna/Elbo.cs", "class Elbo;");
        scratch.Write("in/bob/Elbo.cs", "class Elbo; // wrong");
        return scratch;
    }

    private static string Grading(TestFolder scratch, FakeJudge judge, string times)
    {
        var grading = new GradeCommandRun(scratch, judge) { Sheet = withRules };
        grading.Run(options => options with { Course = new CourseFiles { Due = due, Submitted = times } }).Should().Be(ExitCode.AllFine);
        return grading.Console;
    }

    private static IReadOnlyList<HandInResult> Results(TestFolder scratch) =>
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"]));

    private static string[] Rows(TestFolder scratch) => File.ReadAllLines(scratch["out/gradebook.csv"]);
}
