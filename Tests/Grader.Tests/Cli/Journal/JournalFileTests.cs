using FluentAssertions;
using Grader.Grading;
using Grader.Grading.Journal;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Cli.Journal;

public sealed class JournalFileTests
{
    private static readonly HandInResult Anna = ToyResults.Result("anna", ToyResults.Check("A"), ToyResults.Check("B", Outcome.Failed));

    [Test]
    public void A_recorded_result_is_there_when_the_journal_is_opened_again()
    {
        using var scratch = new TestFolder();
        using (var journal = Open(scratch))
            journal.Append("k", Anna);

        using var again = Open(scratch);
        again.FindResult("k").Should().BeEquivalentTo(Anna);
        again.FindResult("another").Should().BeNull();
    }

    [Test]
    public void The_verdicts_of_an_interrupted_hand_in_come_back_once_each()
    {
        using var scratch = new TestFolder();
        using (var journal = Open(scratch))
        {
            journal.Append("k", ToyResults.Check("A"), printed: false);
            journal.Append("k", ToyResults.Check("A"), printed: false);
            journal.Append("k", ToyResults.Check("B", Outcome.Failed), printed: false);
        }

        using var again = Open(scratch);
        again.FindVerdicts("k").Select(check => (check.Check, check.Outcome)).Should().Equal(("A", Outcome.Passed), ("B", Outcome.Failed));
        again.FindResult("k").Should().BeNull();
        again.Append("k", Anna);
        again.FindVerdicts("k").Should().BeEmpty();
    }

    [Test]
    public void A_last_line_that_was_cut_off_anywhere_loses_only_itself()
    {
        using var scratch = new TestFolder();
        using (var journal = Open(scratch))
        {
            journal.Append("first", Anna);
            journal.Append("second", Anna);
        }
        var bytes = File.ReadAllBytes(scratch["journal.jsonl"]);
        var first = Array.IndexOf(bytes, (byte)'\n') + 1;
        for (var length = first; length < bytes.Length; length += 7)
        {
            File.WriteAllBytes(scratch["journal.jsonl"], bytes[..length]);
            using var again = Open(scratch);
            again.FindResult("first").Should().NotBeNull();
            again.FindResult("second").Should().BeNull();
            again.Append("second", Anna);
            again.FindResult("second").Should().BeEquivalentTo(Anna);
            again.UnusedLines.Should().Be(0);
        }
    }

    [Test]
    public void A_line_that_somebody_changed_or_added_is_refused_by_its_number_and_left_alone()
    {
        using var scratch = new TestFolder();
        using (var journal = Open(scratch))
        {
            journal.Append("first", Anna);
            journal.Append("second", Anna);
        }
        var whole = File.ReadAllText(scratch["journal.jsonl"]);
        var unsealed = new HandInEntry("third", Anna).Render();
        string[] forged = [whole.Replace("second", "other"), whole.Replace("failed", "passed"), $"{whole}{unsealed}\n", $"{whole}\n"];
        foreach (var (text, line) in forged.Zip([2, 1, 3, 3]))
        {
            File.WriteAllText(scratch["journal.jsonl"], text);

            FluentActions.Invoking(() => Open(scratch))
                .Should().Throw<RefusedException>().WithMessage($"*journal.jsonl\", line {line}:*--fresh*");
            File.ReadAllText(scratch["journal.jsonl"]).Should().Be(text);
        }
    }

    [Test]
    public void Lines_that_are_gone_repeated_or_in_another_order_change_nothing()
    {
        using var scratch = new TestFolder();
        using (var journal = Open(scratch))
        {
            journal.Append("first", Anna);
            journal.Append("gone", Anna);
            journal.Append("second", Anna);
        }
        var lines = File.ReadAllLines(scratch["journal.jsonl"]);
        File.WriteAllLines(scratch["journal.jsonl"], [lines[2], lines[0], lines[2]]);

        using var again = Open(scratch);
        again.FindResult("first").Should().BeEquivalentTo(Anna);
        again.FindResult("second").Should().BeEquivalentTo(Anna);
        again.FindResult("gone").Should().BeNull();
    }

    [Test]
    public void The_journal_of_another_key_is_set_aside_and_nothing_is_compared_with_it()
    {
        using var scratch = new TestFolder();
        using (var journal = Open(scratch))
            journal.Append("k", Anna);

        FluentActions.Invoking(() => Open(scratch, secret: "another")).Should().Throw<RefusedException>();
        using var fresh = Open(scratch, fresh: true, secret: "another");

        fresh.EarlierPoints("anna", "toy", quick: false, "k").Should().BeNull();
        fresh.UnusedLines.Should().Be(1);
        File.Exists(scratch["journal.1.jsonl"]).Should().BeTrue();
    }

    [Test]
    public void Two_gradings_cannot_write_one_journal()
    {
        using var scratch = new TestFolder();
        using var journal = Open(scratch);
        FluentActions.Invoking(() => Open(scratch)).Should().Throw<RefusedException>().WithMessage("*is in use*--out.");
    }

    [Test]
    public void A_fresh_journal_keeps_the_old_file_and_knows_its_marks()
    {
        using var scratch = new TestFolder();
        using (var journal = Open(scratch))
            journal.Append("k", Anna);
        var old = File.ReadAllText(scratch["journal.jsonl"]);

        using var fresh = Open(scratch, fresh: true);
        fresh.FindResult("k").Should().BeNull();
        fresh.EarlierPoints("anna", "toy", quick: false, "k")!.Total.Should().Be(1);
        File.ReadAllText(scratch["journal.1.jsonl"]).Should().Be(old);
    }

    [Test]
    public void The_earlier_mark_is_the_last_one_under_another_key()
    {
        using var scratch = new TestFolder();
        using var journal = Open(scratch);
        journal.Append("old", ToyResults.Result("anna", ToyResults.Check("A")));
        journal.Append("new", ToyResults.Result("anna", ToyResults.Check("A", Outcome.Failed)));

        journal.EarlierPoints("anna", "toy", quick: false, "new")!.Total.Should().Be(1);
        journal.EarlierPoints("anna", "toy", quick: true, "new").Should().BeNull();
        journal.EarlierPoints("bob", "toy", quick: false, "new").Should().BeNull();
    }

    private static JournalFile Open(TestFolder scratch, bool fresh = false, string secret = "secret") =>
        JournalFile.Open(scratch["journal.jsonl"], () => RecordSeal.Of(secret), fresh);
}
