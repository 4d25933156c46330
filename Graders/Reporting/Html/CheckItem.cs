using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>One check: a line where it passed, and everything that explains the verdict where it did not.</summary>
internal static class CheckItem
{
    public static Markup Of(CheckResult check) => Markup.Of($"""
        <li class="check {OutcomeBadge.Class(check.Outcome)}">
        {OutcomeBadge.Of(check.Outcome)}
        <div>
        <p class="line">{Title(check)} <span class="word">{check.Outcome.Word()}</span></p>
        {OverrideNote.Of(check)}{Cause(check)}{FeedbackOf(check.Feedback)}{check.Notes.Select(Note)}{Pictures(check)}</div>
        </li>

        """);

    private static Markup Title(CheckResult check)
    {
        var small = string.Join(" · ", check.Remarks().Prepend(check.Cites));
        return Markup.Of($"""<span class="title">{check.Title}&#8194;<small class="cites">{small}</small></span>""");
    }

    private static Markup Cause(CheckResult check) =>
        check.Cause is { Length: > 0 } cause ? Markup.Of($"<p class=\"cause\">Cause: {PlainText.Line(cause)}</p>\n") : Markup.Empty;

    private static Markup FeedbackOf(Feedback? feedback) => feedback is null ? Markup.Empty : Markup.Of($"""
        <p class="why">{PlainText.Capped(feedback.Summary, Sizes.Feedback)}</p>
        {Parts(feedback)}
        """);

    private static Markup Parts(Feedback feedback) => feedback.NamedParts().ToList() is not { Count: > 0 } parts
        ? Markup.Empty
        : Markup.Of($"<dl>\n{parts.Select(Part)}</dl>\n");

    private static Markup Part((string Name, string Text) part) => Markup.Of($"""
        <div class="{part.Name.ToLowerInvariant()}"><dt>{part.Name}</dt><dd>{PlainText.Capped(part.Text, Sizes.Feedback)}</dd></div>

        """);

    private static Markup Pictures(CheckResult check) => check.Pictures.Count == 0
        ? Markup.Empty
        : Markup.Of($"<div class=\"figures\">\n{check.Pictures.Select(PictureFigure.Of)}</div>\n");

    private static Markup Note(string note) => Markup.Of($"<p class=\"note\">Note: {PlainText.Line(note)}</p>\n");
}
