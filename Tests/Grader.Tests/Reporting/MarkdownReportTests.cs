using System.Text;
using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

internal sealed class MarkdownReportTests
{
    [Test]
    public Task Lists_each_check_with_its_feedback() => Verify(MarkdownReport.Render(SampleResults.HandIn), "md");

    [Test]
    public Task Hostile_text_stays_text() => Verify(MarkdownReport.Render(SampleResults.HostileHandIn), "md");

    [TestCase("<script>")]
    [TestCase("[link](http")]
    [TestCase("@everyone")]
    [TestCase("\n::error")]
    [TestCase("##[error]")]
    [TestCase("\u001b")]
    [TestCase("\u202e")]
    public void No_text_of_a_hand_in_is_active_outside_code(string forbidden) =>
        Assert.That(WithoutCode(MarkdownReport.Render(SampleResults.HostileHandIn)), Does.Not.Contain(forbidden));

    [Test]
    public void A_fence_is_longer_than_any_in_the_text()
    {
        var text = MarkdownReport.Render(SampleResults.HandIn with { Console = "```\n# out of the block\n````" });
        Assert.That(text, Does.Contain("`````text\n```\n# out of the block\n````\n`````\n"));
    }

    [Test]
    public void Stays_within_what_a_job_summary_may_hold()
    {
        var feedback = new Feedback(new string('ᾱ', 9_999)) { Found = string.Concat(Enumerable.Repeat("ᾱ\n", 9_999)) };
        var chatty = SampleResults.Check("Chatty", "ᾱ", Outcome.Failed) with { Feedback = feedback };
        var exercise = new ExerciseResult("dtu.3.1", "Much", 0, 1, [.. Enumerable.Repeat(chatty, 20)]);
        var text = MarkdownReport.Render(SampleResults.HandIn with { Exercises = [.. Enumerable.Repeat(exercise, 20)] });
        Assert.That(Encoding.UTF8.GetByteCount(text), Is.InRange(MarkdownReport.Limit / 2, MarkdownReport.Limit));
        Assert.That(text, Does.Contain("Left out"));
    }

    // Inside code every character is literal.
    private static string WithoutCode(string markdown)
    {
        var prose = markdown.Split("```").Where((_, i) => i % 2 == 0);
        return string.Concat(string.Concat(prose).Split("``").Select((part, i) => i % 2 == 0 ? part : ""));
    }
}
