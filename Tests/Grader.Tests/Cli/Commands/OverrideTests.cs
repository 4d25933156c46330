using FluentAssertions;
using Grader.Cli;
using Grader.Results;
using NUnit.Framework;
using static Grader.Tests.Cli.Commands.GradedToy;

namespace Grader.Tests.Cli.Commands;

public sealed class OverrideTests
{
    [Test]
    public void A_check_that_a_person_changes_counts_and_the_student_reads_why()
    {
        using var scratch = Graded();
        Override(scratch, "bob", "B", "✓", "Right, but for *another* class name");

        var (code, console) = Mark(scratch);

        code.Should().Be(ExitCode.AllFine, console);
        var bob = ResultsOf(scratch)[1];
        (bob.Points, bob.Total).Should().Be((2, 2));
        var check = bob.Exercises[0].Checks[1];
        check.Outcome.Should().Be(Outcome.Passed);
        check.Override.Should().Be(new CheckOverride(Outcome.Failed, 1, "Right, but for *another* class name"));
        File.ReadAllText(scratch["out/gradebook.csv"]).Should().Contain("changed by a person: B: Right, but for *another* class name");
        File.ReadAllText(scratch["out/feedback/bob/feedback.md"])
            .Should().Contain("Changed by a person to 1 of 1 point (the check said: failed): Right, but for \\*another\\* class name");
        File.ReadAllText(scratch["out/feedback/bob/feedback.html"])
            .Should().Contain("Changed by a person to 1 of 1 point").And.Contain("Right, but for *another* class name");
    }

    [TestCase("✓", 2)]
    [TestCase("1.5", 1.5)]
    [TestCase("✗", 0)]
    public void A_whole_exercise_can_be_given_in_one_entry(string given, double points)
    {
        using var scratch = Graded();
        Override(scratch, "bob", "toy.1", given, "One bracket was missing");

        var (code, console) = Mark(scratch);

        code.Should().Be(ExitCode.AllFine, console);
        var bob = ResultsOf(scratch)[1];
        bob.Points.Should().Be(points);
        bob.Exercises[0].Checks.Should().OnlyContain(check => check.Override!.Reason == "One bracket was missing");
    }

    [Test]
    public void What_is_said_of_one_check_counts_more_than_what_is_said_of_its_exercise()
    {
        using var scratch = Graded();
        Override(scratch, "bob", "toy.1", "✗", "Copied");
        File.AppendAllText(Sheet(scratch, "bob"), "  - check: B\n    given: ✓\n    reason: This one is his own\n");

        Mark(scratch).Code.Should().Be(ExitCode.AllFine);

        ResultsOf(scratch)[1].Points.Should().Be(1);
    }

    [TestCase("✗", 1)]
    [TestCase("0.25", 1.25)]
    public void A_check_can_give_less(string given, double points)
    {
        using var scratch = Graded();
        Override(scratch, "anna", "B", given, "Copied");

        Mark(scratch).Code.Should().Be(ExitCode.AllFine);

        ResultsOf(scratch)[0].Points.Should().Be(points);
        ResultsOf(scratch)[0].Exercises[0].Checks[1].Outcome.Should().Be(Outcome.Failed);
    }

    [Test]
    public void Grading_again_keeps_the_change_and_without_it_everything_is_as_before()
    {
        using var scratch = Graded();
        var before = scratch.Contents("out");
        Override(scratch, "bob", "B", "✓", "Right");
        Mark(scratch);
        var changed = scratch.Contents("out");

        new GradeCommandRun(scratch, Judge).Run().Should().Be(ExitCode.AllFine);
        scratch.Contents("out").Should().Equal(changed);

        File.WriteAllText(Sheet(scratch, "bob"), before["marking/bob.yaml"]);
        Mark(scratch);
        scratch.Contents("out").Should().Equal(before);
    }

    [Test]
    public void A_change_for_other_sources_counts_and_has_a_note()
    {
        using var scratch = Graded();
        Override(scratch, "bob", "B", "✓", "Right");
        scratch.Write("in/bob/Elbo.cs", "class Elbo; // wrong again");
        var grading = new GradeCommandRun(scratch, Judge);

        grading.Run();

        grading.Console.Should().Contain("Marks of a person for other sources:").And.Contain("of marking/bob.yaml");
        ResultsOf(scratch)[1].Points.Should().Be(2);
    }

    [TestCase("toy.1", "3", "Right", "3 points are out of range. This exercise gives from 0 to 2.")]
    [TestCase("toy.1", "✓", "", "an exercise is changed without a reason. Write what the student is to read after \"reason:\".")]
    [TestCase("C", "✓", "Right", "sheet toy has no check \"C\". \"grader list toy\" shows its checks.")]
    [TestCase("B", "✓", "", "a check is changed without a reason. Write what the student is to read after \"reason:\".")]
    [TestCase("B", "", "Right", "there is a reason but no mark. Write points, ✓ or ✗ after \"given:\".")]
    [TestCase("B", "1.5", "Right", "1.5 points are out of range. This check gives from 0 to 1.")]
    public void A_change_that_cannot_be_is_refused_with_its_line_and_remedy(string check, string given, string reason, string message)
    {
        using var scratch = Graded();
        Override(scratch, "bob", check, given, reason);

        var (code, console) = Mark(scratch);

        code.Should().Be(ExitCode.BadInput);
        console.Should().Contain("bob.yaml, line ").And.Contain(message).And.Contain("Nothing was written.");
    }

    [Test]
    public void Where_the_student_chooses_among_parts_the_best_count_after_a_change_too()
    {
        CheckResult Of(string part, Outcome outcome) => ToyResults.Check(part, outcome) with { Part = part };
        var exercise = new ExerciseResult("toy.1", "One", 1, 2, []) { Choose = 2 };
        CheckResult[] checks = [Of("a", Outcome.Passed), Of("b", Outcome.Failed), Of("c", Outcome.GraderError)];

        var changed = exercise.WithChecks([checks[0], checks[1].Overridden(1, true, "Right"), checks[2]]);

        (exercise.WithChecks(checks).Points, exercise.WithChecks(checks).OpenPoints).Should().Be((1, 1));
        (changed.Points, changed.OpenPoints).Should().Be((2, 0));
        changed.Checks[1].WithoutOverride().Should().Be(checks[1]);
    }

    /// <summary>Writes an override as a person would, at the end of the file.</summary>
    private static void Override(TestFolder scratch, string handIn, string check, string given, string reason) =>
        File.AppendAllText(Sheet(scratch, handIn), $"overrides:\n  - check: {check}\n    given: {given}\n    reason: {reason}\n");
}
