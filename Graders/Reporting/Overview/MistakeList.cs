using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>The common mistakes: which, how many hand-ins have it, and whose they are.</summary>
internal static class MistakeList
{
    private const int MaxMistakes = 20;
    private const int MaxNames = 60;

    public static Markup Of(MistakeCounts counts, HandInLinks links)
    {
        var common = counts.Common;
        return common.Count == 0 ? Markup.Empty : Markup.Of($"""
            <section id="mistakes" aria-labelledby="mistakes.title">
            <h2 id="mistakes.title">Common mistakes</h2>
            <ol class="mistakes">
            {common.Take(MaxMistakes).Select(mistake => Item(mistake, links))}</ol>
            {More(common.Count - MaxMistakes, "mistake")}</section>

            """);
    }

    private static Markup Item(Mistake mistake, HandInLinks links) => Markup.Of($"""
        <li><p><span class="id">{mistake.Exercise}</span> {MathText.Of(mistake.Text)}</p>
        {Checks(mistake)}<details><summary>{Wording.Count(mistake.HandIns.Count, "hand-in")}</summary>
        <ul class="names">
        {mistake.HandIns.Take(MaxNames).Select(id => Markup.Of($"<li>{links.To(id)}</li>\n"))}</ul>
        {More(mistake.HandIns.Count - MaxNames, "hand-in")}</details></li>

        """);

    private static Markup Checks(Mistake mistake) => mistake.Text.EndsWith(mistake.Checks[0], StringComparison.Ordinal)
        ? Markup.Empty
        : Markup.Of($"<p class=\"checks\">{MathText.Of(mistake.Checks[0])}{More(mistake.Checks.Count)}</p>\n");

    private static string More(int checks) => checks > 1 ? $" and {Wording.Count(checks - 1, "more check")}" : "";

    private static Markup More(int count, string noun) =>
        count > 0 ? Markup.Of($"<p>… and {Wording.Count(count, $"more {noun}")}.</p>\n") : Markup.Empty;
}
