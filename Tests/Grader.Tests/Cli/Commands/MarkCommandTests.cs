using FluentAssertions;
using Grader.Cli;
using Grader.Grading;
using Grader.Results;
using NUnit.Framework;
using static Grader.Tests.Cli.Commands.GradedToy;

namespace Grader.Tests.Cli.Commands;

public sealed class MarkCommandTests
{
    [Test]
    public void Grading_writes_a_marking_sheet_for_each_hand_in_and_marking_adds_its_points()
    {
        using var scratch = Graded();
        Fill(scratch, "anna", "1.5", "✓", "x", "\"Half of it: see above\"");

        var (code, console) = Mark(scratch);

        code.Should().Be(ExitCode.AllFine, console);
        var anna = ResultsOf(scratch)[0];
        (anna.Points, anna.Total, anna.MaxTotal, anna.WaitingItems).Should().Be((2, 3, 4, 0));
        anna.Exercises[0].Rubric[0].Mark.Should().Be(new RubricMark(true, 1.5) { Comment = "Half of it: see above" });
        File.ReadAllLines(scratch["out/gradebook.csv"])[1].Should().StartWith("anna,anna,,,toy,3,3,4,");
        File.ReadAllText(scratch["out/feedback/anna/feedback.md"])
            .Should().Contain("3 of 4 points").And.Contain("1.5 of 2 points").And.Contain("Half of it: see above")
            .And.NotContain("One point for half");
        File.ReadAllText(scratch["out/feedback/anna/feedback.html"])
            .Should().Contain("1.5 of 2 points").And.Contain("−0.5 of −0.5 points").And.NotContain("One point for half");
        console.Should().Contain("1 of 2 hand-ins have every mark.");
    }

    [Test]
    public void A_hand_in_without_marks_keeps_its_points_and_its_row_counts_the_missing_marks()
    {
        using var scratch = Graded();

        Mark(scratch).Code.Should().Be(ExitCode.AllFine);

        var bob = ResultsOf(scratch)[1];
        (bob.Total, bob.MaxTotal, bob.WaitingItems).Should().Be((1, 4, 2));
        File.ReadAllLines(scratch["out/gradebook.csv"])[2]
            .Should().StartWith("bob,bob,,,toy,1,1,4,").And.Contain("2 marks of a person (2 points) to give");
    }

    [Test]
    public void A_note_without_points_is_never_a_mark_that_is_missing()
    {
        using var scratch = Graded();
        Fill(scratch, "anna", "1.5", "no", "");

        var (_, console) = Mark(scratch);

        ResultsOf(scratch)[0].WaitingItems.Should().Be(0);
        console.Should().Contain("1 of 2 hand-ins have every mark.");
        File.ReadAllLines(scratch["out/gradebook.csv"])[1].Should().NotContain("to give");
        File.ReadAllText(scratch["out/feedback/anna/feedback.md"]).Should().NotContain("not given yet")
            .And.Contain("Notes on what an answer says (no points):\n\n- Names Bayes' rule\n");
        File.ReadAllText(scratch["out/feedback/bob/feedback.html"]).Should().Contain("A person judges 2 items, up to 2 points");
    }

    [Test]
    public void Marking_twice_gives_the_same_bytes_and_a_mark_can_be_taken_back()
    {
        using var scratch = Graded();
        var before = scratch.Contents("out");
        Fill(scratch, "anna", "2", "no", "no");
        Mark(scratch);
        var marked = scratch.Contents("out");

        Mark(scratch);
        scratch.Contents("out").Should().Equal(marked);
        marked["gradebook.csv"].Should().NotBe(before["gradebook.csv"]);

        Fill(scratch, "anna", "", "", "");
        Mark(scratch);
        scratch.Contents("out").Should().Equal(before);
    }

    [Test]
    public void Grading_again_keeps_the_marks()
    {
        using var scratch = Graded();
        Fill(scratch, "anna", "1", "no", "✓");
        Mark(scratch);
        var marked = scratch.Contents("out");

        new GradeCommandRun(scratch, Judge).Run().Should().Be(ExitCode.AllFine);

        scratch.Contents("out").Should().Equal(marked);
    }

    [Test]
    public void Marks_for_other_sources_count_and_have_a_note_until_somebody_has_looked_again()
    {
        using var scratch = Graded();
        Fill(scratch, "anna", "1", "no", "✓");
        var filled = File.ReadAllText(Sheet(scratch, "anna"));
        Mark(scratch);
        var (marked, before) = (ResultsOf(scratch)[0].Total, ResultsOf(scratch)[0].HandIn.ContentHash);
        scratch.Write("in/anna/Elbo.cs", "class Elbo; // mended");
        var grading = new GradeCommandRun(scratch, Judge);

        grading.Run();

        File.ReadAllText(Sheet(scratch, "anna")).Should().Be(filled);
        grading.Console.Should().Contain("Marks of a person for other sources:").And.Contain("of marking/anna.yaml");
        var result = ResultsOf(scratch)[0];
        result.Total.Should().Be(marked);
        result.Messages.Should().ContainSingle(message => message.Kind == MessageKind.MarksOfOtherSources);

        scratch.Write("out/marking/anna.yaml", filled.Replace(before, result.HandIn.ContentHash, StringComparison.Ordinal));
        Mark(scratch);
        ResultsOf(scratch)[0].Messages.Should().BeEmpty();
    }

    [Test]
    public void An_empty_marking_sheet_is_written_anew_when_the_sources_change()
    {
        using var scratch = Graded();
        var offered = File.ReadAllText(Sheet(scratch, "anna"));
        scratch.Write("in/anna/Elbo.cs", "class Elbo; // rewritten");

        new GradeCommandRun(scratch, Judge).Run();

        File.ReadAllText(Sheet(scratch, "anna")).Should().NotBe(offered);
    }

    [TestCase("    given:", "    given: 2.5", "line 16: 2.5 points are out of range. This item gives from 0 to 2.")]
    [TestCase("    given:", "    given: -1", "line 16: -1 points are out of range. This item gives from 0 to 2.")]
    [TestCase("    given:", "    given: good", "line 16: \"good\" is no mark. Write a number such as 0.5, ✓ or ✗.")]
    [TestCase("    given:", "    given: NaN", "line 16: \"NaN\" is no mark.")]
    [TestCase("    comment:", "    comment: nice", "line 17: there is a comment but no mark. Write points, ✓ or ✗ after \"given:\".")]
    [TestCase("    comment:", "    comment: nice: but", "this is not YAML")]
    [TestCase("toy.1/1", "toy.1/9", "sheet toy has no item \"toy.1/9\". Its items are toy.1/1, toy.1/2, toy.1/3.")]
    [TestCase("toy.1/1", "toy.1/2", "item \"toy.1/2\" is there twice. Keep one of them.")]
    [TestCase("handIn: \"anna\"", "handIn: \"bob\"",
        "line 4: this hand-in is \"bob\", but the marks here are read for the hand-in \"anna\". Move the file to where it belongs.")]
    [TestCase("sheet: \"toy\"", "sheet: \"dtu\"", "line 6: this sheet is \"dtu\"")]
    [TestCase("in all", "in most", "the text of item \"toy.1/1\" is no longer that of the sheet")]
    [TestCase("handIn: \"anna\"", "", "\"handIn\" is missing")]
    [TestCase("items:", "things:", "there is no list \"items\"")]
    public void An_invalid_mark_is_refused_with_its_line_and_remedy(string written, string instead, string message)
    {
        using var scratch = Graded();
        var before = File.ReadAllText(scratch["out/gradebook.csv"]);
        Fill(scratch, "bob", "1", "no", "no");
        var sheet = File.ReadAllText(Sheet(scratch, "anna"));
        var second = sheet.LastIndexOf("\n    given:", StringComparison.Ordinal) + "\n    given:".Length;
        sheet = sheet[..second] + " no" + sheet[second..]; // a person has begun to fill it in
        var at = sheet.IndexOf(written, StringComparison.Ordinal);
        File.WriteAllText(Sheet(scratch, "anna"), sheet[..at] + instead + sheet[(at + written.Length)..]);

        var (code, console) = Mark(scratch);

        code.Should().Be(ExitCode.BadInput);
        console.Should().Contain("anna.yaml, line ").And.Contain(message).And.Contain("Nothing was written.");
        File.ReadAllText(scratch["out/gradebook.csv"]).Should().Be(before, "one error stops the marking of all hand-ins");
    }

    [Test]
    public void All_invalid_marks_are_reported_at_once()
    {
        using var scratch = Graded();
        Fill(scratch, "anna", "good", "no", "bad");

        var (code, console) = Mark(scratch);

        code.Should().Be(ExitCode.BadInput);
        console.Should().Contain("\"good\" is no mark").And.Contain("\"bad\" is no mark");
    }

    [Test]
    public void A_name_with_YAML_in_it_stays_one_value_of_the_marking_sheet()
    {
        using var scratch = Graded("in/eve\nitems: []\t\"#: \u2028/Elbo.cs");

        var offered = Directory.EnumerateFiles(scratch["out/marking"]).Select(File.ReadAllText).ToList();

        offered.Should().HaveCount(3).And.AllSatisfy(sheet =>
            sheet.Split('\n').Count(line => line.StartsWith("items:", StringComparison.Ordinal)).Should().Be(1));
        Mark(scratch).Code.Should().Be(ExitCode.AllFine);
    }

    [Test]
    public void A_folder_without_results_is_refused()
    {
        using var scratch = new TestFolder();
        FluentActions.Invoking(() => Mark(scratch))
            .Should().Throw<RefusedException>().WithMessage("*Name the folder that \"grader grade --out\" wrote.");
        scratch.Write("out/results.json", "[]");
        FluentActions.Invoking(() => Mark(scratch))
            .Should().Throw<RefusedException>().WithMessage("*is not what \"grader grade\" writes*");
    }

    /// <summary>Writes marks, and a comment, into a marking sheet as a person would.</summary>
    private static void Fill(TestFolder scratch, string handIn, string first, string second, string third, string comment = "")
    {
        var given = new Queue<string>([first, second, third]);
        var lines = File.ReadAllLines(Sheet(scratch, handIn)).Select(line => line switch
        {
            _ when line.StartsWith("    given:", StringComparison.Ordinal) => $"    given: {given.Dequeue()}".TrimEnd(),
            "    comment:" when given.Count == 2 && comment.Length > 0 => $"    comment: {comment}",
            _ => line,
        }).ToList();
        File.WriteAllText(Sheet(scratch, handIn), string.Join('\n', lines) + "\n");
    }
}
