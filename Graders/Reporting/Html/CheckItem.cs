using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>A check with everything that explains its verdict, and the checks beside it that ended in the same way.</summary>
internal static class CheckItem
{
    public static Markup Of(IReadOnlyList<CheckResult> same)
    {
        var (check, others) = (same[0], same.Skip(1).ToList());
        return Markup.Of($"""
            <li class="check {OutcomeBadge.Class(check.Outcome)}">
            {OutcomeBadge.Of(check.Outcome)}
            <div>
            <p class="line">{Title(check)} <span class="word">{check.Outcome.Word()}</span></p>
            {OverrideNote.Of(check)}{Cause(check)}{FeedbackOf(check.Feedback)}{check.Notes.Select(Note)}{Pictures(check)}{Others(others)}
            </div>
            </li>

            """);
    }

    public static Markup Title(CheckResult check)
    {
        var place = check.Place is { } at ? new[] { $"your class at {at.File}:{at.Line}" } : [];
        var small = string.Join(" · ", [check.Cites, .. check.Remarks(), .. place]);
        return Markup.Of($"""<span class="title">{MathText.Of(check.Title)} <small class="cites">{MathText.Of(small)}</small></span>""");
    }

    public static Markup Pictures(CheckResult check) => PictureFigure.All(check.Pictures.Where(picture => !picture.Trained));

    private static Markup Cause(CheckResult check) =>
        check.Cause is { Length: > 0 } cause ? Markup.Of($"<p class=\"cause\">Cause: {PlainText.Line(cause)}</p>\n") : Markup.Empty;

    private static Markup FeedbackOf(Feedback? feedback) => feedback is null ? Markup.Empty : Markup.Of($"""
        {Hint(feedback)}<p class="why">{MathText.Of(PlainText.Capped(feedback.Summary, Sizes.Feedback))}</p>
        {Parts(feedback)}
        """);

    /// <summary>What to do comes first, and the numbers after it.</summary>
    private static Markup Hint(Feedback feedback) => feedback.Hint is { Length: > 0 } hint
        ? Markup.Of($"<p class=\"hint\"><strong>Hint:</strong> {MathText.Of(PlainText.Capped(hint, Sizes.Feedback))}</p>\n")
        : Markup.Empty;

    private static Markup Parts(Feedback feedback) => (feedback with { Hint = null }).NamedParts().ToList() is not { Count: > 0 } parts
        ? Markup.Empty
        : Markup.Of($"<dl>\n{parts.Select(Part)}</dl>\n");

    private static Markup Part((string Name, string Text) part)
    {
        var text = MathText.Of(PlainText.Capped(part.Text, Sizes.Feedback));
        return Markup.Of($"""
            <div class="{part.Name.ToLowerInvariant()}"><dt>{part.Name}</dt><dd>{text}</dd></div>

            """);
    }

    private static Markup Note(string note) => Markup.Of($"<p class=\"note\">Note: {MathText.Of(PlainText.Line(note))}</p>\n");

    private static Markup Others(List<CheckResult> others) => others.Count == 0 ? Markup.Empty : Markup.Of($"""
        <details class="folded"><summary>{Wording.Count(others.Count, "more check")} ended in the same way</summary>
        <ul>
        {others.Select(other => Markup.Of($"<li>{Title(other)}{Pictures(other)}</li>\n"))}</ul>
        </details>

        """);
}
