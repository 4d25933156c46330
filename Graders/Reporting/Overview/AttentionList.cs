using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>The hand-ins at which a tutor should look, each with its reasons.</summary>
internal static class AttentionList
{
    public static Markup Of(IReadOnlyList<AttentionItem> items, HandInLinks links) => items.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section id="look" aria-labelledby="look.title">
        <h2 id="look.title">To look at</h2>
        <ul class="look">
        {items.GroupBy(item => item.HandIn).Select(same => HandIn(same.Key, same, links))}</ul>
        </section>

        """);

    private static Markup HandIn(string id, IEnumerable<AttentionItem> items, HandInLinks links) =>
        Markup.Of($"<li>{links.To(id)}<ul>{items.Select(Reason)}</ul></li>\n");

    private static Markup Reason(AttentionItem item) => Markup.Of($"<li>{PlainText.Line(item.Reason)}</li>");
}
