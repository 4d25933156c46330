using Grader.Reporting.Html;
using Grader.Reporting.Overview;

namespace Grader.Reporting;

/// <summary>The page of a whole grading for the tutor: every hand-in, and what they have in common.</summary>
public static class OverviewReport
{
    private static readonly Page Page = new("overview.css", "overview.js");

    /// <summary>One self-contained page: nothing is loaded, every text of a hand-in is escaped, and only its own script runs.</summary>
    /// <param name="rows">All hand-ins.</param>
    /// <param name="cohort">What was counted over the same hand-ins.</param>
    /// <param name="copies">The pairs that share code.</param>
    /// <param name="shard">The share of the archive that these are, such as "3/8"; empty for all of it.</param>
    public static string Render(IReadOnlyList<GradeRow> rows, Cohort cohort, IReadOnlyList<SimilarPair> copies, string shard = "")
    {
        var links = new HandInLinks(rows);
        var sheet = string.Join(", ", rows.Select(row => row.Sheet).Distinct());
        var title = $"{Wording.Count(rows.Count, "hand-in")} · sheet {sheet}";
        var body = Markup.Of($"""
            <header>
            <p class="sheet">Sheet {sheet}</p>
            <h1>{Wording.Count(rows.Count, "hand-in")}</h1>
            {Remarks(rows)}{Waiting(rows)}{Share(shard)}</header>
            <main>
            {AttentionList.Of(cohort.Attention, links)}{CourseMap.Of(rows, links)}{TotalsHistogram.Of(rows)}
            {MistakeList.Of(cohort.Mistakes, links)}{NearCopyList.Of(copies)}{HandInTable.Of(rows, links)}
            {PassRates.Of(cohort.Exercises)}</main>
            """);
        return Page.Render(title, body);
    }

    private static Markup Share(string shard) => shard.Length == 0 ? Markup.Empty : Markup.Of(
        $"<p>Shard {shard}: these are a share of the hand-ins only. “grader merge” makes the pages of all.</p>\n");

    private static Markup Remarks(IReadOnlyList<GradeRow> rows) =>
        rows.Any(row => row.Quick) ? Markup.Of($"<p>Quick run: exercises that train a network were left out.</p>\n") : Markup.Empty;

    private static Markup Waiting(IReadOnlyList<GradeRow> rows)
    {
        if (!HandInTable.WaitAlike(rows) || rows.Count == 0 || rows[0].WaitingItems == 0)
            return Markup.Empty;

        var marks = Wording.Count(rows[0].WaitingItems, "mark");
        var points = Wording.Points(rows.Max(row => row.WaitingPoints));
        return Markup.Of($"<p>To give in each: {marks} of a person, up to {points} points.</p>\n");
    }
}
