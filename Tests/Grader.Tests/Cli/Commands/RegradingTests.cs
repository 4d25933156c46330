using FluentAssertions;
using Grader.Cli;
using Grader.Grading;
using Grader.Grading.Files;
using Grader.Grading.Output;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

/// <summary>Grading into a folder that has marks: what is judged again, what is kept, and what is never overwritten unawares.</summary>
public sealed class RegradingTests
{
    [Test]
    public void Changed_sources_are_judged_again_and_a_lower_mark_is_reported()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run();
        scratch.Write("in/anna/Elbo.cs", "class Elbo; // wrong now");
        var judge = new FakeJudge();
        var regrade = new GradeCommandRun(scratch, judge);

        regrade.Run();

        judge.Judged.Should().Equal("anna");
        regrade.Console.Should().Contain("Changed since the grading before:").And.Contain("anna: 2 → 1 LOWER (toy.1 2 → 1)");

        regrade.Run();
        regrade.Console.Should().NotContain("LOWER", "it has been said");
    }

    [Test]
    public void A_large_change_is_something_to_look_at()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var grading = new GradeCommandRun(scratch, new FakeJudge());
        grading.Run();
        File.ReadAllText(scratch["out/index.html"]).Should().NotContain("Large change");
        scratch.Write("in/anna/Elbo.cs", "class Elbo; // wrong now");

        grading.Run();

        File.ReadAllText(scratch["out/index.html"]).Should().Contain("Large change since the grading before: 2 → 1 points.");
    }

    [Test]
    public void A_lower_mark_is_reported_even_where_quick_results_came_between()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var grading = new GradeCommandRun(scratch, new FakeJudge());
        grading.Run();
        grading.Run(options => options with { Quick = true, ReplaceFull = true });
        scratch.Write("in/anna/Elbo.cs", "class Elbo; // wrong now");

        grading.Run();

        grading.Console.Should().Contain("anna: 2 → 1 LOWER (toy.1 2 → 1)");
    }

    [Test]
    public void What_another_engine_has_computed_is_judged_again()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run();
        var judge = new FakeJudge();

        new GradeCommandRun(scratch, judge) { Torch = "TorchSharp 1.0.0" }.Run();

        judge.Judged.Should().BeEquivalentTo("anna", "bob", "carl");
    }

    [Test]
    public void The_marks_of_another_sheet_are_not_overwritten()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run();
        var before = scratch.Contents("out");
        var other = new GradeCommandRun(scratch, new FakeJudge()) { Sheet = GradeCommandRun.Toy with { Id = "other" } };

        other.Invoking(grading => grading.Run()).Should().Throw<RefusedException>().WithMessage("*has the marks of sheet toy*--out*");
        scratch.Contents("out").Should().Equal(before);

        File.Delete(scratch["out/results.json"]);
        other.Invoking(grading => grading.Run()).Should().Throw<RefusedException>("the journal knows them").WithMessage("*sheet toy*");
    }

    [Test]
    public void Quick_results_replace_whole_ones_only_where_that_is_asked_for()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var grading = new GradeCommandRun(scratch, new FakeJudge());
        grading.Run();

        grading.Invoking(run => run.Run(options => options with { Quick = true }))
            .Should().Throw<RefusedException>().WithMessage("*has 3 results with the trainings judged*--replace-full*");

        grading.Run(options => options with { Quick = true, ReplaceFull = true }).Should().Be(ExitCode.AllFine);
    }

    [Test]
    public void Results_that_cannot_be_read_are_not_overwritten()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        scratch.Write("out/results.json", "{ \"version\": 99 }");

        FluentActions.Invoking(() => new GradeCommandRun(scratch, new FakeJudge()).Run())
            .Should().Throw<RefusedException>().WithMessage("*results.json*remove the file*");
    }

    [Test]
    public void A_hand_in_that_is_no_longer_in_the_input_is_listed_and_kept()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var grading = new GradeCommandRun(scratch, new FakeJudge());
        grading.Run();
        Directory.Delete(scratch["in/bob"], recursive: true);

        grading.Run();
        grading.Run();

        grading.Console.Should().Contain("no longer in the input").And.Contain("  bob");
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])).Select(result => result.HandIn.Id)
            .Should().Equal("anna", "carl", "bob");
        File.ReadAllText(scratch["out/gradebook.csv"]).Should().Contain("bob,bob");
    }

    [Test]
    public void What_an_interrupted_regrade_has_not_reached_keeps_its_marks()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run();
        using var stop = new CancellationTokenSource();
        var regrade = new GradeCommandRun(scratch, new FakeJudge { BetweenChecks = id => { if (id == "bob") stop.Cancel(); } });

        regrade.Run(options => options with { Jobs = 1, Seed = "seed 7" }, stop.Token).Should().Be(ExitCode.Interrupted);

        regrade.Console.Should().Contain("Not graded in this run").And.Contain("  bob").And.Contain("  carl");
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])).Select(result => (result.HandIn.Id, result.Points))
            .Should().Equal(("anna", 2), ("bob", 1), ("carl", 2));
    }

    [Test]
    public void Fresh_grades_again_and_keeps_the_old_journal()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run();
        var judge = new FakeJudge();

        new GradeCommandRun(scratch, judge).Run(options => options with { Fresh = true });

        judge.Judged.Should().HaveCount(3);
        File.Exists(scratch["out/journal.1.jsonl"]).Should().BeTrue();
    }

    [Test]
    public void Some_hand_ins_can_be_graded_again_without_losing_the_others()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run();
        var again = new FakeJudge();

        new GradeCommandRun(scratch, again).Run(options => options with { Only = ["bob"], Fresh = true });

        again.Judged.Should().Equal("bob");
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])).Should().HaveCount(3);
        var rest = new FakeJudge();
        new GradeCommandRun(scratch, rest).Run();
        rest.Judged.Should().BeEmpty();
    }

    [Test]
    public void Other_data_is_another_grading()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run();
        var (first, second) = (new FakeJudge(), new FakeJudge());
        var supplied = FakeResource.Read("a folder");

        new GradeCommandRun(scratch, first) { Resources = supplied }.Run();
        new GradeCommandRun(scratch, second) { Resources = supplied }.Run();

        first.Judged.Should().HaveCount(3);
        second.Judged.Should().BeEmpty();
    }

    [Test]
    public void Another_seed_is_another_grading()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run();
        var judge = new FakeJudge();

        new GradeCommandRun(scratch, judge).Run(options => options with { Seed = "seed 7" });

        judge.Judged.Should().HaveCount(3);
    }

    [Test]
    public void Kept_points_that_the_journal_does_not_know_are_named()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var grading = new GradeCommandRun(scratch, new FakeJudge());
        grading.Run();
        Directory.Delete(scratch["in/bob"], recursive: true);
        grading.Run();
        grading.Console.Should().Contain("no longer in the input").And.NotContain("the journal does not know");

        Change(scratch, "bob", exercise => exercise with { Points = exercise.MaxPoints });
        grading.Run();

        grading.Console.Should().Contain("Kept with points that the journal does not know").And.Contain("  bob");
    }

    [Test]
    public void Kept_marks_of_a_person_are_those_of_the_marking_sheet()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var grading = new GradeCommandRun(scratch, new FakeJudge { Rubric = [new("Says why", 1.5)] });
        grading.Run();
        Directory.Delete(scratch["in/bob"], recursive: true);
        Change(scratch, "bob", exercise => exercise with { Rubric = [new("Says why", 1.5) { Mark = new(true, 1.5) }] });

        grading.Run();

        Results(scratch).Single(result => result.HandIn.Id == "bob").WaitingItems.Should().Be(1, "the sheet is empty");
    }

    private static IReadOnlyList<HandInResult> Results(TestFolder scratch) =>
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"]));

    private static void Change(TestFolder scratch, string handIn, Func<ExerciseResult, ExerciseResult> change)
    {
        var changed = Results(scratch).Select(result => result.HandIn.Id == handIn
            ? result with { Exercises = [.. result.Exercises.Select(change)] }
            : result);
        AtomicFile.Write(scratch["out/results.json"], file => ResultsFile.Write(file, changed, "1"));
    }
}
