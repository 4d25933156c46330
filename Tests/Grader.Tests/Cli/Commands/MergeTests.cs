using FluentAssertions;
using Grader.Cli;
using Grader.Grading;
using Grader.Grading.Output;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

/// <summary>Shards of an archive, and their merge.</summary>
internal sealed class MergeTests
{
    private const string Key = "a secret of the course";
    private static readonly string[] handIns = ["anna", "bob", "carl", "dora", "emil"];
    private TestFolder scratch = null!;

    [SetUp]
    public void Start()
    {
        scratch = new TestFolder();
        foreach (var handIn in handIns)
            scratch.Write($"in/{handIn}/Elbo.cs", handIn == "bob" ? "class Elbo; // wrong" : $"class Elbo; // of {handIn}");
    }

    [TearDown]
    public void End() => scratch.Dispose();

    [Test]
    public void Shards_have_every_hand_in_once_and_differ_by_one_at_most()
    {
        var judged = new[] { Grade(1, 2), Grade(2, 2) };

        judged[0].Should().BeEquivalentTo("anna", "carl", "emil");
        judged[1].Should().BeEquivalentTo("bob", "dora");
    }

    [Test]
    public void A_merge_writes_the_bytes_of_one_undisturbed_run_in_any_order_with_overlaps_and_repeats()
    {
        Run(options => options with { Out = scratch["whole"] });
        Grade(1, 3);
        Grade(2, 3);
        Grade(3, 3);
        Grade(2, 2);

        Merge("2-3", "1-3", "2-2", "3-3", "1-3").Code.Should().Be(ExitCode.AllFine);

        scratch.Contents("out").Where(IsResult).Should().NotBeEmpty().And.Equal(scratch.Contents("whole").Where(IsResult));
    }

    [Test]
    public void The_pages_of_a_shard_say_that_they_are_a_share_and_those_of_the_merge_do_not()
    {
        Grade(1, 2);
        Grade(2, 2);
        Merge("1-2", "2-2");

        File.ReadAllText(scratch["1-2/index.html"]).Should().Contain("Shard 1/2");
        File.ReadAllText(scratch["out/index.html"]).Should().NotContain("Shard");
    }

    [Test]
    public void A_missing_hand_in_names_the_shards_to_repeat_and_nothing_is_judged_or_written()
    {
        Grade(1, 3);

        var merge = () => Merge("1-3");

        merge.Should().Throw<RefusedException>().WithMessage("*bob, carl, emil*--shard 2/3, --shard 3/3*");
        File.Exists(scratch["out/results.json"]).Should().BeFalse();
    }

    [Test]
    public void An_interrupted_shard_is_missing_what_it_has_not_finished()
    {
        using var stop = new CancellationTokenSource();
        var judge = new FakeJudge { BetweenChecks = handIn => Cancel(stop, after: handIn == "carl") };
        new GradeCommandRun(scratch, judge).Run(options => Shards(options, 1, 2) with { Jobs = 1 }, stop.Token)
            .Should().Be(ExitCode.Interrupted);
        Grade(2, 2);

        FluentActions.Invoking(() => Merge("1-2", "2-2")).Should().Throw<RefusedException>().WithMessage("*carl, emil*--shard 1/2*");

        Grade(1, 2);
        Merge("1-2", "2-2").Code.Should().Be(ExitCode.AllFine);
    }

    [Test]
    public void Another_key_is_refused_by_the_name_of_the_journal()
    {
        Grade(1, 1);

        var merge = () => Run(options => options with { GradedShards = [scratch["1-1"]], Key = "another secret" });

        merge.Should().Throw<RefusedException>().WithMessage($"*{scratch["1-1/journal.jsonl"]}*key*");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Shards_and_their_merge_need_a_key(bool merge)
    {
        var run = () => Run(options => merge
            ? options with { GradedShards = [scratch["1-1"]], Key = null }
            : options with { Shard = new(1, 2), Key = null });

        run.Should().Throw<RefusedException>().WithMessage("*--key*GRADER_KEY*");
    }

    [Test]
    public void Verdicts_that_contradict_each_other_are_refused_by_name()
    {
        Grade(1, 1);
        new GradeCommandRun(scratch, new FakeJudge { Contradicts = true }).Run(options => Shards(options, 1, 2));

        var merge = () => Merge("1-1", "1-2");

        merge.Should().Throw<RefusedException>().WithMessage($"anna*{scratch["1-2"]}*contradicts*");
    }

    [Test]
    public void A_folder_without_a_journal_is_refused_by_name() =>
        FluentActions.Invoking(() => Merge("nowhere")).Should().Throw<RefusedException>().WithMessage($"*{scratch["nowhere"]}*--shard*");

    [Test]
    public void More_shards_than_hand_ins_leave_some_with_nothing_to_do()
    {
        for (var index = 1; index <= 6; index++)
            Grade(index, 6);

        Merge("1-6", "2-6", "3-6", "4-6", "5-6", "6-6").Code.Should().Be(ExitCode.AllFine);
    }

    [TestCase("3/8", 3, 8)]
    [TestCase("1/1", 1, 1)]
    public void A_shard_is_written_with_a_slash(string text, int index, int count) =>
        Shard.Parse(text).Should().Be(new Shard(index, count));

    [TestCase("0/8")]
    [TestCase("9/8")]
    [TestCase("3")]
    [TestCase("3/")]
    [TestCase("-1/8")]
    [TestCase("1/2/3")]
    public void What_is_no_shard_is_refused(string text) => Shard.Parse(text).Should().BeNull();

    private static bool IsResult(KeyValuePair<string, string> file) => file.Key is not ("journal.jsonl" or "key");

    private static void Cancel(CancellationTokenSource stop, bool after)
    {
        if (after)
            stop.Cancel();
    }

    private GradeOptions Shards(GradeOptions options, int index, int count) =>
        options with { Key = Key, Shard = new(index, count), Out = scratch[$"{index}-{count}"] };

    /// <summary>Grades a shard into the folder "index-count".</summary>
    /// <returns>The hand-ins that were judged.</returns>
    private List<string> Grade(int index, int count) => Run(options => Shards(options, index, count)).Judge.Judged;

    private (int Code, FakeJudge Judge) Merge(params string[] folders)
    {
        var (code, judge) = Run(options => options with { GradedShards = [.. folders.Select(folder => scratch[folder])] });
        judge.Judged.Should().BeEmpty();
        return (code, judge);
    }

    private (int Code, FakeJudge Judge) Run(Func<GradeOptions, GradeOptions> with)
    {
        var judge = new FakeJudge();
        return (new GradeCommandRun(scratch, judge).Run(options => with(options with { Key = Key })), judge);
    }
}
