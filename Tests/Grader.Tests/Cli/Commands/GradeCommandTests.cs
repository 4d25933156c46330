using FluentAssertions;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Journal;
using Grader.Grading.Output;
using Grader.Intake;
using Grader.Judging.Sheets;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Cli.Intake;
using Grader.Tests.Cli.Similarity;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

public sealed class GradeCommandTests
{
    [Test]
    public void Every_hand_in_gets_feedback_a_row_and_a_result()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var grading = new GradeCommandRun(scratch, new FakeJudge());

        grading.Run().Should().Be(ExitCode.AllFine);

        scratch.Contents("out").Keys.Should().Equal(
            "feedback/anna/feedback.html", "feedback/anna/feedback.md", "feedback/bob/feedback.html", "feedback/bob/feedback.md",
            "feedback/carl/feedback.html", "feedback/carl/feedback.md", "gradebook.csv", "index.html", "journal.jsonl", "key",
            "results.json", "sources/anna/Elbo.cs", "sources/bob/Elbo.cs", "sources/carl/Elbo.cs");
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])).Select(result => (result.HandIn.Id, result.Points))
            .Should().Equal(("anna", 2), ("bob", 1), ("carl", 2));
        grading.Console.Should().Contain("3 hand-ins graded.").And.Contain("Isolation: none, in a test.");
    }

    [Test]
    public void A_hand_in_whose_process_had_to_be_ended_goes_on_after_all_others()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        scratch.Write("in/anna/Elbo.cs", "// SLEEP");
        var order = new List<string>();
        var judge = new FakeJudge { BetweenChecks = name => { lock (order) order.Add(name); } };

        new GradeCommandRun(scratch, judge).Run(options => options with { Jobs = 1 });

        order.Should().Equal("bob", "carl", "anna");
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])).Select(result => (result.HandIn.Id, result.Points))
            .Should().Equal(("anna", 1), ("bob", 1), ("carl", 2));
    }

    [Test]
    public void What_a_person_has_yet_to_give_is_said()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var grading = new GradeCommandRun(scratch, new FakeJudge { Rubric = [new("Says why", 1.5), new("Too long", -1)] });

        grading.Run();

        grading.Console.Should().Contain("For a person to mark: 3 hand-ins, up to 1.5 points each, in ");
    }

    [Test]
    public void A_second_run_judges_nothing_and_writes_the_same_bytes()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run();
        var first = scratch.Contents("out");
        var judge = new FakeJudge();

        new GradeCommandRun(scratch, judge).Run().Should().Be(ExitCode.AllFine);

        judge.Judged.Should().BeEmpty();
        scratch.Contents("out").Should().Equal(first);
    }

    [Test]
    public void Pictures_of_a_verdict_and_of_its_record_are_the_same_bytes()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var chance = new Random(7);
        double[] Coordinates() => [.. Enumerable.Range(0, 3000).Select(_ => chance.NextDouble())];
        var picture = new Picture("Samples", [new Panel("", "x", "y", [new Series("", SeriesKind.Dots, Coordinates(), Coordinates())])]);
        var judge = new FakeJudge { Pictures = [picture] };
        new GradeCommandRun(scratch, judge).Run();
        var first = scratch.Contents("out");

        new GradeCommandRun(scratch, judge).Run();

        first["feedback/anna/feedback.html"].Should().Contain("class=\"dots");
        scratch.Contents("out").Should().Equal(first);
    }

    [Test]
    public void The_number_of_jobs_changes_no_byte_of_the_results()
    {
        using var one = GradeCommandRun.ThreeHandIns();
        using var many = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(one, new FakeJudge()).Run(options => options with { Jobs = 1 });
        new GradeCommandRun(many, new FakeJudge()).Run(options => options with { Jobs = 8 });

        many.Contents("out").Where(IsResult).Should().Equal(one.Contents("out").Where(IsResult));
    }

    [Test]
    public void A_key_is_drawn_for_each_folder_and_kept_there_for_the_owner_alone()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var (first, second, elsewhere) =
            (new GradeCommandRun(scratch, new FakeJudge()), new GradeCommandRun(scratch, new FakeJudge()),
                new GradeCommandRun(scratch, new FakeJudge()));
        first.Run();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(scratch["out/key"], (UnixFileMode)0b110_100_100);
        second.Run();
        elsewhere.Run(options => options with { Out = scratch["other"] });

        first.Key.Should().MatchRegex("^[0-9a-f]{64}$");
        second.Key.Should().Be(first.Key);
        elsewhere.Key.Should().NotBe(first.Key);
        first.Console.Should().Contain(scratch["out/key"]).And.NotContain(first.Key);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(scratch["out/key"]).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Test]
    public void A_key_of_the_tutor_comes_first_and_none_is_drawn()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var grading = new GradeCommandRun(scratch, new FakeJudge());

        grading.Run(options => options with { Key = "a secret" });

        grading.Key.Should().Be("a secret");
        File.Exists(scratch["out/key"]).Should().BeFalse();
    }

    [Test]
    public void A_key_that_was_emptied_is_not_replaced_silently()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        scratch.Write("out/key", "\n");

        FluentActions.Invoking(() => new GradeCommandRun(scratch, new FakeJudge()).Run())
            .Should().Throw<RefusedException>().WithMessage("*is empty*");
    }

    [Test]
    public void An_interrupted_grading_goes_on_with_the_check_after_the_last_recorded()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        using var stop = new CancellationTokenSource();
        var stopping = new GradeCommandRun(scratch, new FakeJudge { BetweenChecks = id => { if (id == "bob") stop.Cancel(); } });
        stopping.Run(options => options with { Jobs = 1 }, stop.Token).Should().Be(ExitCode.Interrupted);
        stopping.Console.Should().Contain("Interrupted: 1 of 3 hand-ins graded.").And.Contain("the same command goes on from there");
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])).Select(result => result.HandIn.Id).Should().Equal("anna");
        File.ReadAllText(scratch["out/gradebook.csv"]).Should().Contain("anna").And.NotContain("bob");

        var judge = new FakeJudge();
        new GradeCommandRun(scratch, judge).Run().Should().Be(ExitCode.AllFine);

        judge.Judged.Should().BeEquivalentTo("bob", "carl");
        judge.Known.Should().Equal("bob A");
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_resumed_grading_writes_the_results_of_an_undisturbed_one_byte_for_byte(bool prints)
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge { Prints = prints }).Run(options => options with { Out = scratch["whole"] });
        using var stop = new CancellationTokenSource();
        var judge = new FakeJudge { Prints = prints, BetweenChecks = id => { if (id == "bob") stop.Cancel(); } };
        new GradeCommandRun(scratch, judge).Run(options => options with { Jobs = 1 }, stop.Token).Should().Be(ExitCode.Interrupted);

        new GradeCommandRun(scratch, new FakeJudge { Prints = prints }).Run();

        scratch.Contents("out").Where(IsResult).Should().Equal(scratch.Contents("whole").Where(IsResult));
    }

    [Test]
    public void A_near_copy_is_shown_with_both_texts_and_costs_nothing()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        scratch.Write("in/dora/Long.cs", Tokens.LongClass("Dora"));
        scratch.Write("earlier/emil/Long.cs", Tokens.LongClass("Emil"));
        var grading = new GradeCommandRun(scratch, new FakeJudge());

        grading.Run(options => options with { CompareWith = [scratch["earlier"]] });

        grading.Console.Should().Contain("Near copies").And.Contain("dora (100 %)").And.Contain(": emil (100 %)");
        File.ReadAllText(scratch["out/similar/dora--earlier1-emil.html"]).Should().Contain("Dora").And.Contain("Emil");
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])).Single(result => result.HandIn.Id == "dora").Points.Should().Be(2);
        new OutputFolder(scratch["out"]).Similar.Read().Should().ContainSingle();

        grading.Run();
        Directory.GetFiles(scratch["out/similar"]).Select(Path.GetFileName).Should().Equal("pairs.json");
    }

    [Test]
    public void An_earlier_year_that_cannot_be_read_is_refused_before_anything_is_graded()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        var judge = new FakeJudge();

        FluentActions.Invoking(() => new GradeCommandRun(scratch, judge).Run(options => options with { CompareWith = ["nowhere.zip"] }))
            .Should().Throw<IntakeException>().WithMessage("*nowhere.zip*");
        judge.Judged.Should().BeEmpty();
    }

    [Test]
    public void Where_the_grader_fails_the_others_are_graded_and_the_next_run_tries_again()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        scratch.Write("in/dora/Elbo.cs", "// BREAK THE GRADER");
        var grading = new GradeCommandRun(scratch, new FakeJudge());

        grading.Run().Should().Be(ExitCode.GraderError);

        grading.Console.Should().Contain("dora: InvalidOperationException: Something in the grader broke.");
        File.ReadAllText(scratch["out/gradebook.csv"])
            .Should().Contain("The grader itself failed: InvalidOperationException").And.NotContain("does not compile");
        ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])).Should().HaveCount(4);
        var judge = new FakeJudge();
        new GradeCommandRun(scratch, judge).Run();
        judge.Judged.Should().Equal("dora");
    }

    [Test]
    public void A_hand_in_whose_process_died_twice_is_listed_for_a_tutor_to_look_at()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        scratch.Write("in/dora/Elbo.cs", "// DIE");
        var grading = new GradeCommandRun(scratch, new FakeJudge());

        grading.Run().Should().Be(ExitCode.AllFine);

        grading.Console.Should().Contain("To look at").And.Contain("dora: It ended in B.");
        File.ReadAllText(scratch["out/gradebook.csv"]).Should().Contain("It ended in B.");
    }

    [Test]
    public void A_failure_of_the_grader_is_still_the_grader_s_after_marking()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        scratch.Write("in/dora/Elbo.cs", "// BREAK THE GRADER");
        new GradeCommandRun(scratch, new FakeJudge()).Run();

        using var console = new StringWriter();
        new MarkCommand(Terminal.For(console)).Run(scratch["out"], decimalComma: false).Should().Be(ExitCode.AllFine);

        var dora = ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])).Single(result => result.HandIn.Id == "dora");
        dora.Messages.Single().Kind.Should().Be(MessageKind.GraderError);
        File.ReadAllText(scratch["out/gradebook.csv"]).Should().Contain("The grader itself failed").And.NotContain("does not compile");
    }

    [Test]
    public void A_hand_in_that_cannot_be_opened_is_one_failure_of_the_grader()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        using var zip = new Zip().With("anna/Elbo.cs", "class Elbo;").With("bob/Elbo.cs", "class Elbo;");
        var inbox = Inbox.Open(zip.File(), single: false, IntakeLimits.Default);
        inbox.Dispose();
        var output = new OutputFolder(scratch["out"]);
        using var journal = JournalFile.Open(output.Journal, () => RecordSeal.Of("secret"), fresh: false);
        var key = new JournalKey(new SheetFingerprint("toy", "00"), "", "", Quick: false);
        var run = new GradingRun(inbox, journal, key, new FakeJudge(), output, new CourseData(new MarkRules()));

        var graded = run.Grade(inbox.Envelopes, jobs: 2, redo: false, _ => { }, CancellationToken.None);

        graded.Select(handIn => handIn.Row.HandIn.Id).Should().Equal("anna", "bob");
        graded.Should().OnlyContain(handIn => handIn.Failure!.StartsWith("ObjectDisposedException"));
        run.Recall(inbox.Envelopes[0])!.HasGraderError.Should().BeTrue();
    }

    [Test]
    [Platform("Linux", Reason = "Only there a file can be full.")]
    public void A_full_disk_ends_the_grading_and_costs_no_hand_in_anything()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        new GradeCommandRun(scratch, new FakeJudge()).Run(options => options with { Out = scratch["whole"] });
        Directory.CreateDirectory(scratch["out/feedback/bob"]);
        File.CreateSymbolicLink(scratch["out/feedback/bob/feedback.html.unfinished"], "/dev/full");

        FluentActions.Invoking(() => new GradeCommandRun(scratch, new FakeJudge()).Run(options => options with { Jobs = 1 }))
            .Should().Throw<IOException>().Which.Should().Match<IOException>(full =>
                SystemRefusal.Of(full)!.StartsWith("No space left on device") && full.Message.Contains("feedback.html.unfinished"));
        scratch.Contents("out").Keys.Should().NotContain(path => path.EndsWith(".unfinished")).And.NotContain("results.json");

        new GradeCommandRun(scratch, new FakeJudge()).Run().Should().Be(ExitCode.AllFine);
        scratch.Contents("out").Where(IsResult).Should().Equal(scratch.Contents("whole").Where(IsResult));
    }

    [Test]
    public void A_name_of_no_hand_in_is_refused_with_the_names_that_there_are()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        FluentActions.Invoking(() => new GradeCommandRun(scratch, new FakeJudge()).Run(options => options with { Only = ["zoe"] }))
            .Should().Throw<RefusedException>().WithMessage("--only zoe: no hand-in has this*anna, bob, carl*");
    }

    [Test]
    public void The_gradebook_can_have_a_decimal_comma_and_lists_problems_of_the_input()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        scratch.Write("in/dora/report.pdf", "%PDF");

        new GradeCommandRun(scratch, new FakeJudge { Deduction = 0.5 }).Run(options => options with { DecimalComma = true });

        var rows = File.ReadAllLines(scratch["out/gradebook.csv"]);
        rows[1].Should().StartWith("anna,anna,,,toy,\"1,5\",\"1,5\",2,");
        rows[4].Should().Contain("no C# source file (.cs) was handed in, only \"\"report.pdf\"\".");
    }

    [Test]
    public void An_empty_folder_is_refused()
    {
        using var scratch = new TestFolder();
        Directory.CreateDirectory(scratch["in"]);
        FluentActions.Invoking(() => new GradeCommandRun(scratch, new FakeJudge()).Run())
            .Should().Throw<RefusedException>().WithMessage("*has no hand-in*");
    }

    [Test]
    public void Problems_of_the_input_and_equal_sources_are_reported()
    {
        using var scratch = GradeCommandRun.ThreeHandIns();
        scratch.Write("in/dora/report.pdf", "%PDF");
        var grading = new GradeCommandRun(scratch, new FakeJudge());

        grading.Run();

        grading.Console.Should().Contain("dora: no C# source file (.cs) was handed in, only \"report.pdf\".");
        grading.Console.Should().Contain("Same sources:").And.Contain("  anna, carl");
    }

    private static bool IsResult(KeyValuePair<string, string> file) => file.Key is not ("journal.jsonl" or "key");
}
