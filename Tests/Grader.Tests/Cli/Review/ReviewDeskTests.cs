using FluentAssertions;
using Grader.Grading.Desk;
using Grader.Grading.Output;
using Grader.Reporting;
using Grader.Results;
using Grader.Review.Data;
using Grader.Tests.Cli.Commands;
using NUnit.Framework;
using static Grader.Tests.Cli.Commands.GradedToy;

namespace Grader.Tests.Cli.Review;

public sealed class ReviewDeskTests
{
    private static readonly MarkTarget first = new("anna", MarkKind.Item, "toy.1/1");
    private static readonly MarkTarget check = new("bob", MarkKind.Check, "B");

    [Test]
    public void The_page_gets_items_hand_ins_what_the_checks_found_and_the_files()
    {
        using var scratch = Graded();
        var desk = Desk(scratch);

        var sheet = desk.Sheet();
        sheet.HandIns.Select(handIn => handIn.Name).Should().Equal("anna", "bob");
        sheet.Exercises.Single().Items.Select(item => (item.Id, item.Text, item.Points)).Should().Equal(
            ("toy.1/1", "Says \"why\": it's − in all – hard", 2),
            ("toy.1/2", "Units are missing", -0.5), ("toy.1/3", "Names Bayes' rule", 0));
        var bob = desk.HandIn("bob")!;
        bob.Exercises.Single().Checks.Select(found => (found.Id, found.Outcome, found.Worth))
            .Should().Equal(("A", "passed", 1), ("B", "failed", 1));
        bob.Files.Select(file => (file.Name, file.Kind)).Should().Equal(("Elbo.cs", FileKind.Text));
        desk.HandIn("carl").Should().BeNull();
    }

    [Test]
    public void A_mark_is_in_the_file_once_it_is_saved_and_the_marking_adds_it()
    {
        using var scratch = Graded();
        var desk = Desk(scratch);

        desk.Save(first, new("", "1.5", "Half\nof it")).Should().Be(SaveAnswer.Saved(new("1.5", "Half\nof it")));
        desk.Save(check, new("", "✓", "Right")).Result.Should().Be(SaveResult.Saved);

        desk.Marks().Single(marks => marks.HandIn == "anna").Items["toy.1/1"].Should().Be(new WrittenMark("1.5", "Half\nof it"));
        desk.Marks().Single(marks => marks.HandIn == "bob").Checks["B"].Should().Be(new WrittenMark("✓", "Right"));
        Mark(scratch).Code.Should().Be(0);
        ResultsOf(scratch).Select(result => result.Total).Should().Equal(3.5, 2);
        desk.HandIn("bob")!.Exercises[0].Checks[1].Outcome.Should().Be("failed", "the page shows what the machine found");
    }

    [Test]
    public void Comments_on_lines_stand_in_the_feedback_and_a_line_without_a_number_is_refused_by_the_marking()
    {
        using var scratch = Graded();
        Desk(scratch).Save(new("anna", MarkKind.Line, "Elbo.cs:1"), new("", "class Elbo;", "Name it after\nwhat it does"))
            .Result.Should().Be(SaveResult.Saved);

        Desk(scratch).Marks()[0].Lines["Elbo.cs:1"].Should().Be(new WrittenMark("class Elbo;", "Name it after\nwhat it does"));
        Mark(scratch).Code.Should().Be(0);
        ResultsOf(scratch)[0].LineComments.Should().Equal(new LineComment("Elbo.cs", 1, "class Elbo;", "Name it after\nwhat it does"));
        foreach (var page in new[] { "feedback.html", "feedback.md" })
            File.ReadAllText(scratch[$"out/feedback/anna/{page}"]).Should().Contain("Comments on your code").And.Contain("Name it after");

        var sheet = File.ReadAllText(Sheet(scratch, "anna"));
        File.WriteAllText(Sheet(scratch, "anna"), sheet.Replace("Elbo.cs:1", "Elbo.cs", StringComparison.Ordinal));
        Mark(scratch).Console.Should().Contain("\"Elbo.cs\" is no place in a file. Write file and line, such as \"Sampler.cs:41\"");
    }

    [Test]
    public void A_complaint_is_something_to_look_at_until_it_is_answered_and_the_answer_shows_in_a_comparison()
    {
        using var scratch = Graded();
        scratch.Write("in/anna/complaint.md", "My bound is right, too.");
        new GradeCommandRun(scratch, Judge).Run();
        File.ReadAllText(scratch["out/index.html"]).Should().Contain("complaint.md: the student complains, and nobody has answered yet.");
        var before = ResultsOf(scratch);
        var desk = Desk(scratch);
        desk.HandIn("anna")!.Files.Single(file => file.IsComplaint).Name.Should().Be("complaint.md");

        desk.Save(new("anna", MarkKind.Complaint, "complaint.md"), new("", "", "It is: a point more."))
            .Result.Should().Be(SaveResult.Saved);
        Mark(scratch);

        File.ReadAllText(scratch["out/index.html"]).Should().NotContain("nobody has answered");
        File.ReadAllText(scratch["out/feedback/anna/feedback.html"]).Should()
            .Contain("Answer to your complaint").And.Contain("It is: a point more.");
        MarkDifference.Between(before, ResultsOf(scratch)).Single().Reasons.Should().Equal("answer to complaint.md: It is: a point more.");
    }

    [Test]
    public void What_somebody_else_has_written_in_the_meantime_is_shown_and_not_overwritten()
    {
        using var scratch = Graded();
        var (desk, other) = (Desk(scratch), Desk(scratch));
        other.Save(first, new("", "1", "Theirs"));
        var text = File.ReadAllText(Sheet(scratch, "anna"));

        var answer = desk.Save(first, new("", "2", "Mine"));

        answer.Should().Be(SaveAnswer.Conflict(new("1", "Theirs")));
        File.ReadAllText(Sheet(scratch, "anna")).Should().Be(text);
        desk.Save(first, new(answer.Mark!.Version, "2", "Theirs\nMine")).Result.Should().Be(SaveResult.Saved);
    }

    [Test]
    public void A_change_in_an_editor_is_noticed_like_any_other_and_its_remarks_stay()
    {
        using var scratch = Graded();
        var desk = Desk(scratch);
        desk.Marks();
        var lines = File.ReadAllLines(Sheet(scratch, "anna"));
        lines[15] = "    given: 1  # ask again";
        File.WriteAllLines(Sheet(scratch, "anna"), lines);

        desk.Save(first, new("", "2", "")).Result.Should().Be(SaveResult.Conflict);
        desk.Save(first, new(new WrittenMark("1", "").Version, "2", "")).Result.Should().Be(SaveResult.Saved);

        File.ReadAllText(Sheet(scratch, "anna")).Should().Contain("    given: 2  # ask again\n");
    }

    [Test]
    public void A_change_whose_answer_was_lost_can_be_sent_again()
    {
        using var scratch = Graded();
        MarkChange change = new("", "2", "Fine");
        Desk(scratch).Save(first, change);

        Desk(scratch).Save(first, change).Result.Should().Be(SaveResult.Saved);
    }

    [Test]
    public void Two_pages_that_mark_at_once_lose_nothing()
    {
        using var scratch = Graded();
        MarkTarget[] targets = [first, first with { Id = "toy.1/2" }, first with { Id = "toy.1/3" }, check with { HandIn = "anna" }];

        Parallel.ForEach(targets, target =>
        {
            var desk = Desk(scratch);
            var version = "";
            for (var round = 1; round <= 5; round++)
                version = desk.Save(target, new(version, "0", $"Round {round}")).Mark!.Version;
        });

        var anna = Desk(scratch).Marks()[0];
        anna.Items.Values.Concat(anna.Checks.Values).Select(mark => mark.Comment)
            .Should().Equal(Enumerable.Repeat("Round 5", targets.Length));
    }

    [TestCase("3", "This item gives from 0 to 2.")]
    [TestCase("good", "\"good\" is no mark.")]
    public void A_mark_that_the_sheet_does_not_allow_is_not_written(string given, string message)
    {
        using var scratch = Graded();

        var answer = Desk(scratch).Save(first, new("", given, ""));

        answer.Result.Should().Be(SaveResult.Refused);
        answer.Message.Should().Contain(message).And.NotContain("line");
    }

    [TestCase("anna", "toy.1/9")]
    [TestCase("../anna", "toy.1/1")]
    public void What_does_not_exist_cannot_be_marked(string handIn, string item)
    {
        using var scratch = Graded();
        var before = scratch.Contents(".");

        Desk(scratch).Save(new(handIn, MarkKind.Item, item), new("", "1", "")).Result.Should().Be(SaveResult.Refused);

        scratch.Contents(".").Should().Equal(before);
    }

    [Test]
    public void Marks_for_other_sources_have_a_note_and_can_be_changed()
    {
        using var scratch = Graded();
        var desk = Desk(scratch);
        var sheet = File.ReadAllText(Sheet(scratch, "anna"));
        File.WriteAllText(Sheet(scratch, "anna"), sheet.Replace("content: \"", "content: \"0", StringComparison.Ordinal));

        desk.Marks()[0].Note.Should().Contain("were given for other sources and count as they stand");
        desk.Marks()[1].Note.Should().BeNull();
        desk.Save(first, new("", "1", "")).Result.Should().Be(SaveResult.Saved);
    }

    [Test]
    public void A_hand_in_without_a_sheet_gets_one_with_its_first_mark()
    {
        using var scratch = Graded();
        File.Delete(Sheet(scratch, "anna"));

        Desk(scratch).Save(first, new("", "1", "")).Result.Should().Be(SaveResult.Saved);

        Desk(scratch).Marks()[0].Items["toy.1/1"].Given.Should().Be("1");
    }

    [TestCase("../bob/Elbo.cs")]
    [TestCase("../../key")]
    [TestCase("/etc/passwd")]
    [TestCase("link.txt")]
    [TestCase("")]
    public void Only_files_that_were_handed_in_are_sent(string name)
    {
        using var scratch = Graded();
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(scratch["out/sources/anna/link.txt"], scratch["out/key"]);

        Desk(scratch).File("anna", name).Should().BeNull();
        Desk(scratch).File("../anna", "Elbo.cs").Should().BeNull();
        Desk(scratch).File("anna", "Elbo.cs")!.Path.Should().EndWith(Path.Combine("sources", "anna", "Elbo.cs"));
    }

    private static ReviewDesk Desk(TestFolder scratch) => new(new OutputFolder(scratch["out"]));
}
