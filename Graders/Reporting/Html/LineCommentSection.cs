using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What a person says about lines of the code, each with the line.</summary>
internal static class LineCommentSection
{
    public static Markup Of(HandInResult result) => result.LineComments.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section id="lines" aria-labelledby="lines.title">
        <h2 id="lines.title">Comments on your code</h2>
        <ul class="lines">
        {result.LineComments.Select(Item)}</ul>
        </section>

        """);

    private static Markup Item(LineComment comment) => Markup.Of($"""
        <li><code>{PlainText.Line(comment.File)}:{comment.Line}</code>{Code(comment)}
        <p class="comment">{PlainText.Capped(comment.Text, Sizes.Feedback)}</p></li>

        """);

    private static Markup Code(LineComment comment) =>
        comment.Code.Length == 0 ? Markup.Empty : Markup.Of($"<pre>{PlainText.Line(comment.Code)}</pre>");
}
