using FluentAssertions;
using Grader.Grading.Marking;
using NUnit.Framework;

namespace Grader.Tests.Cli.Marking;

public sealed class MarkingTextTests
{
    private const string Head = "handIn: \"anna\"\nsheet: toy\ncontent: '00'\n\n";

    private const string Items = """
        # My own remark.
        items:

          # toy.1: One
          - item: toy.1/1
            text: "Says why"
            points: 2
            given:   # two at most
            comment: |
              line one
              line two

            # after the block
          - item: toy.1/2
            text: 'Units'
            given: 1,5 # nearly
        """;

    [Test]
    public void A_mark_changes_its_two_values_and_nothing_else() =>
        WithItem("toy.1/1", "1.5", "Right: \"half\" # of it").Should().Be((Head + Items + "\n")
            .Replace("given:   # two", "given: 1.5   # two", StringComparison.Ordinal)
            .Replace("comment: |\n      line one\n      line two", "comment: \"Right: \\\"half\\\" # of it\"", StringComparison.Ordinal));

    [Test]
    public void A_key_that_a_person_has_removed_is_written_again() =>
        WithItem("toy.1/2", "", "fine").Should().EndWith(
            "  - item: toy.1/2\n    comment: \"fine\"\n    text: 'Units'\n    given: # nearly\n");

    [TestCase("two\nlines")]
    [TestCase("👍 and ē, \u2028 too")]
    [TestCase("null")]
    [TestCase("- a: b #")]
    public void Every_comment_is_read_back_as_it_was_written(string comment)
    {
        var item = FilledSheet.Parse("anna.yaml", WithItem("toy.1/1", "✓", comment)).Items[0];

        (item.Given.Text, item.Comment.Text).Should().Be(("✓", comment));
    }

    [TestCase("Sampler.cs:41", "var x = \"ε\"; // {{")]
    [TestCase("a folder/Größe #1.cs:7", "")]
    public void A_comment_on_a_line_is_read_back_as_it_was_written_and_can_be_taken_back(string place, string code)
    {
        var written = MarkingText.WithLine("anna.yaml", Head + Items + "\n", place, code, "two\nlines");

        var line = FilledSheet.Parse("anna.yaml", written).Lines.Single();
        (line.Place.Text, line.Code.Text, line.Comment.Text).Should().Be((place, code, "two\nlines"));
        var empty = FilledSheet.Parse("anna.yaml", MarkingText.WithLine("anna.yaml", written, place, "", ""));
        (empty.Lines.Single().Comment.Text, empty.Items.Count).Should().Be(("", 2));
    }

    [Test]
    public void An_answer_to_a_complaint_is_read_back_as_it_was_written()
    {
        var written = MarkingText.WithAnswer("anna.yaml", Head + Items + "\n", "letters/complaint.md", "You are right: \"β\".");

        var answer = FilledSheet.Parse("anna.yaml", written).Answers.Single();
        (answer.Complaint.Text, answer.Answer.Text).Should().Be(("letters/complaint.md", "You are right: \"β\"."));
    }

    [Test]
    public void An_item_that_the_file_lacks_is_added()
    {
        var items = FilledSheet.Parse("anna.yaml", WithItem("toy.1/3", "1", "")).Items;

        items.Select(item => item.Id.Text).Should().Equal("toy.1/3", "toy.1/1", "toy.1/2");
        items[0].Text.Text.Should().Be("Text of the item");
    }

    [TestCase("", TestName = "An override is added where there is no list")]
    [TestCase("overrides:\n", TestName = "An override is added to an empty list")]
    [TestCase("overrides: []\n", TestName = "An override is added to an empty list in brackets")]
    [TestCase("overrides: # why\n\n  - check: Old.Check\n    given: ✗\n    reason: copied\n", TestName = "An override is added to others")]
    public void An_override_is_added(string list)
    {
        var text = $"{Head}{Items}\n{list}";

        var changed = MarkingText.WithOverride("anna.yaml", text, "Toy.Check", "✓", "It is right.");

        var overrides = FilledSheet.Parse("anna.yaml", changed).Overrides;
        overrides[0].Should().BeEquivalentTo(
            new { Check = new { Text = "Toy.Check" }, Given = new { Text = "✓" }, Reason = new { Text = "It is right." } });
        overrides.Should().HaveCount(list.Contains("Old", StringComparison.Ordinal) ? 2 : 1);
        changed.Should().StartWith(Head + Items);
        MarkingText.WithOverride("anna.yaml", changed, "Toy.Check", "", "").Should().Contain("check: Toy.Check\n    given:\n    reason:\n");
    }

    [Test]
    public void Lines_that_end_as_on_Windows_stay_so() =>
        MarkingText.WithItem("anna.yaml", (Head + Items).Replace("\n", "\r\n", StringComparison.Ordinal), "toy.1/1", "", "2", "")
            .Should().Contain("given: 2   # two at most\r\n").And.Contain("comment:\r\n\r\n    # after the block\r\n");

    [Test]
    public void A_form_that_a_program_cannot_change_is_refused() =>
        FluentActions.Invoking(() => MarkingText.WithItem(
                "anna.yaml", Head + "items: [{ item: toy.1/1, text: Why, given: 1 }]\n", "toy.1/1", "Why", "2", "a comment"))
            .Should().Throw<MarkingException>().WithMessage("anna.yaml: item toy.1/1 is written in a form that only a person can change.*");

    private static string WithItem(string item, string given, string comment) =>
        MarkingText.WithItem("anna.yaml", $"{Head}{Items}\n", item, "Text of the item", given, comment);
}
