using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>
/// The groups that share code, each with its pairs. Many are folded away: in some courses most right answers look alike.
/// </summary>
internal static class NearCopyList
{
    private const int MostShown = 10;

    public static Markup Of(IReadOnlyList<SimilarPair> pairs)
    {
        var groups = CopyGroup.Of(pairs);
        return groups.Count == 0 ? Markup.Empty : Markup.Of($"""
            <section id="copies" aria-labelledby="copies.title">
            <h2 id="copies.title">Near copies</h2>
            <p>They cost no points: a tutor judges what they mean.</p>
            <details{Open(groups.Count)}><summary>{Wording.Count(groups.Count, "group")}, {Wording.Count(pairs.Count, "pair")}</summary>
            <ul class="copies">
            {groups.Select(Group)}</ul>
            </details>
            </section>

            """);
    }

    private static Markup Open(int count) => Markup.Trusted(count <= MostShown ? " open=\"\"" : "");

    private static Markup Group(CopyGroup group) => group.Pairs.Count == 1 ? Pair(group.Pairs[0]) : Markup.Of($"""
        <li>{group.ToString()}
        <details><summary>{Wording.Count(group.Pairs.Count, "pair")}</summary>
        <ul>
        {group.Pairs.Select(Pair)}</ul>
        </details></li>

        """);

    private static Markup Pair(SimilarPair pair) => pair.Page is { } page
        ? Markup.Of($"<li>{pair.ToString()} <a href=\"{page}\">Compare</a></li>\n")
        : Markup.Of($"<li>{pair.ToString()}</li>\n");
}
