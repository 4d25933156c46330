using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>The pairs that share code. Many are folded away: in some courses most right answers look alike.</summary>
internal static class NearCopyList
{
    private const int MostShown = 10;

    public static Markup Of(IReadOnlyList<SimilarPair> pairs) => pairs.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section id="copies" aria-labelledby="copies.title">
        <h2 id="copies.title">Near copies</h2>
        <p>They cost no points: a tutor judges what they mean.</p>
        <details{Open(pairs.Count)}><summary>{Wording.Count(pairs.Count, "pair")}</summary>
        <ul class="copies">
        {pairs.Select(Pair)}</ul>
        </details>
        </section>

        """);

    private static Markup Open(int count) => Markup.Trusted(count <= MostShown ? " open=\"\"" : "");

    private static Markup Pair(SimilarPair pair) => pair.Page is { } page
        ? Markup.Of($"<li>{pair.ToString()} <a href=\"{page}\">Compare</a></li>\n")
        : Markup.Of($"<li>{pair.ToString()}</li>\n");
}
