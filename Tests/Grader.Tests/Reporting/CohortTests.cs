using FluentAssertions;
using Grader.Reporting;
using Grader.Reporting.Overview;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class CohortTests
{
    private const string Hint = "It looks like ᾱ shifted by one step.";

    [Test]
    public void A_hint_of_several_checks_is_one_mistake_of_a_hand_in()
    {
        var mistake = Counted(HandIn("ada", Failed("First"), Failed("Second")), HandIn("bob", Failed("First"))).Mistakes.Common.Single();

        mistake.Text.Should().Be(Hint);
        mistake.Checks.Should().Equal("First", "Second");
        mistake.HandIns.Should().Equal("ada", "bob");
    }

    [Test]
    public void A_mistake_of_one_hand_in_is_not_common() => Counted(HandIn("ada", Failed("First"))).Mistakes.Common.Should().BeEmpty();

    [Test]
    public void A_pass_rate_counts_the_hand_ins_with_a_verdict()
    {
        Outcome[] outcomes = [Outcome.Passed, Outcome.Failed, Outcome.NotAttempted, Outcome.Skipped, Outcome.NotRun, Outcome.GraderError];

        var check = Counted([.. outcomes.Select((outcome, i) => HandIn($"{i}", SampleResults.Check("First", "First", outcome)))])
            .Exercises.Single().Checks.Single();

        (check.Passed, check.Judged).Should().Be((1, 4));
    }

    [Test]
    public void A_time_limit_needs_a_look() => ReasonsFor(HandIn("ada", TimedOut)).Should().Equal("1 check ended at a time limit.");

    [TestCase(MessageKind.GraderError)]
    [TestCase(MessageKind.ProcessDied)]
    [TestCase(MessageKind.MarksNotCounted)]
    [TestCase(MessageKind.MarksOfOtherSources)]
    [TestCase(MessageKind.NoSource)]
    public void Such_a_message_needs_a_look(MessageKind kind) =>
        ReasonsFor(HandIn("ada") with { Messages = [new Message(kind, "", 0, "Something.")] }).Should().ContainSingle();

    [Test]
    public void What_does_not_compile_needs_a_look_once()
    {
        var first = new Message(MessageKind.CompilerError, "Sampler.cs", 41, "CS0103: The name 'x' does not exist");
        var second = first with { Line = 50 };

        ReasonsFor(HandIn("ada") with { Messages = [first, second] }).Should()
            .Equal("It does not compile: Sampler.cs(41): CS0103: The name 'x' does not exist (and 1 more error)");
    }

    [Test]
    public void Nothing_attempted_needs_a_look()
    {
        var empty = SampleResults.Check("First", "First", Outcome.NotAttempted);

        ReasonsFor(HandIn("ada", empty)).Should().Equal("No part was attempted.");
        ReasonsFor(HandIn("ada", empty, empty with { Outcome = Outcome.Failed })).Should().BeEmpty();
        ReasonsFor(HandIn("ada", empty with { Outcome = Outcome.NotRun })).Should().BeEmpty();
    }

    [TestCase(4, 0, true)]
    [TestCase(4, 1, false)]
    [TestCase(3, 0, false)]
    public void Everything_in_one_exercise_and_nothing_in_another_needs_a_look(double first, double second, bool needsLook)
    {
        var passed = SampleResults.Check("First", "First", Outcome.Passed);
        var failed = passed with { Outcome = Outcome.Failed };
        ExerciseResult[] exercises = [new("toy.1", "One", first, 4, [passed]), new("toy.2", "Two", second, 4, [failed])];

        var reasons = ReasonsFor(HandIn("ada") with { Exercises = exercises });

        reasons.Any(reason => reason.StartsWith("Large spread: nothing in 2,")).Should().Be(needsLook);
    }

    [Test]
    public void An_exercise_that_was_not_tried_is_no_accident()
    {
        var untried = SampleResults.Check("First", "First", Outcome.NotAttempted);
        var passed = untried with { Outcome = Outcome.Passed };
        ExerciseResult[] exercises = [new("toy.1", "One", 4, 4, [passed]), new("toy.2", "Two", 0, 4, [untried])];

        ReasonsFor(HandIn("ada") with { Exercises = exercises }).Should().BeEmpty();
    }

    [TestCase(10, 9.1, false)]
    [TestCase(10, 9, true)]
    [TestCase(9, 10, true)]
    public void Points_that_change_by_a_tenth_need_a_look(double before, double now, bool needsLook)
    {
        var cohort = new Cohort();

        cohort.AddChange(new GradeRow(HandIn("ada").HandIn, "toy", []) { MaxPoints = 10 }, before, now);

        cohort.Attention.Should().HaveCount(needsLook ? 1 : 0);
    }

    private static CheckResult TimedOut =>
        SampleResults.Check("First", "First", Outcome.StudentError) with { Cause = CheckResult.TimeLimit };

    private static CheckResult Failed(string title) =>
        SampleResults.Check(title, title, Outcome.Failed) with { Feedback = new Feedback("It is wrong.") { Hint = Hint } };

    private static HandInResult HandIn(string id, params CheckResult[] checks) =>
        new(new HandInInfo(id, id, ""), "toy", [new ExerciseResult("toy.1", "One", 0, 1, checks)]);

    private static IEnumerable<string> ReasonsFor(HandInResult result) => Counted(result).Attention.Select(item => item.Reason);

    private static Cohort Counted(params HandInResult[] results)
    {
        var cohort = new Cohort();
        cohort.Counted(results).Count().Should().Be(results.Length);
        return cohort;
    }
}
