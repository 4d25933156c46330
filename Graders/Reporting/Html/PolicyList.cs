using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What the sheet decides, folded away: conventions, and what it misprints.</summary>
internal static class PolicyList
{
    public static Markup Of(HandInResult result) => result.Policy.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section id="policy" aria-label="How this sheet is judged">
        <details><summary>How this sheet is judged: conventions, and what it misprints</summary>
        <ul>
        {result.Policy.Select(Rule)}</ul>
        </details>
        </section>

        """);

    private static Markup Rule(string rule) => Markup.Of($"<li>{MathText.Of(rule)}</li>\n");
}
