using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>Checks of one outcome that ask nothing of the student: how many there are, and their list folded away.</summary>
internal static class FoldedChecks
{
    public static Markup Of(Outcome outcome, IReadOnlyList<CheckResult> checks) => Markup.Of($"""
        <details class="folded"><summary>{OutcomeBadge.Of(outcome)} {outcome.Tally(checks.Count)}</summary>
        {checks.GroupByReason().Select(Group)}</details>

        """);

    private static Markup Group(IReadOnlyList<CheckResult> same)
    {
        var reason = same[0].Feedback is { } feedback
            ? Markup.Of($"<p class=\"why\">{MathText.Of(PlainText.Line(feedback.Summary))}</p>\n")
            : Markup.Empty;
        return Markup.Of($"{reason}<ul>\n{same.Select(Item)}</ul>\n");
    }

    private static Markup Item(CheckResult check) => Markup.Of($"<li>{CheckItem.Title(check)}{CheckItem.Pictures(check)}</li>\n");
}
