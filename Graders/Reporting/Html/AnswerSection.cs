using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What a person answers to the student's complaints.</summary>
internal static class AnswerSection
{
    public static Markup Of(HandInResult result) => result.Answers.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section id="answers" aria-labelledby="answers.title">
        <h2 id="answers.title">Answer to your complaint</h2>
        {result.Answers.Select(Item)}</section>

        """);

    private static Markup Item(ComplaintAnswer answer) => Markup.Of($"""
        <p class="comment">{PlainText.Capped(answer.Text, Sizes.Feedback)} <small>({PlainText.Line(answer.Complaint)})</small></p>

        """);
}
