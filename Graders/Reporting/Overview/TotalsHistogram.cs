using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>How many hand-ins have how many points, in ten equal steps up to the most that the sheet gives.</summary>
internal static class TotalsHistogram
{
    private const int Steps = 10;

    public static Markup Of(IReadOnlyList<GradeRow> rows)
    {
        var judged = rows.Where(row => !row.IsUnjudged && row.MaxTotal > 0).ToList();
        if (judged.Count == 0)
            return Markup.Empty;

        var most = judged.Max(row => row.MaxTotal);
        var counts = judged.CountBy(row => Step(row.Total / most)).ToDictionary();
        return Markup.Of($"""
            <section id="points" aria-labelledby="points.title">
            <h2 id="points.title">Points</h2>
            <p>{Summary([.. judged.Select(row => row.Total).Order()], most)}</p>
            {RateTable.Of(Enumerable.Range(0, Steps).Select(Row))}</section>

            """);

        Markup Row(int step)
        {
            var count = counts.GetValueOrDefault(step);
            return RateTable.Row(Range(step, most), $"{count}", count, counts.Values.Max());
        }
    }

    /// <summary>Bonus points can give more than all; deductions never less than nothing.</summary>
    private static int Step(double share) => Math.Clamp((int)(share * Steps), 0, Steps - 1);

    private static string Range(int step, double most)
    {
        var from = Wording.Points(step * most / Steps);
        return step == Steps - 1 ? $"{from} or more" : $"{from} to below {Wording.Points((step + 1) * most / Steps)}";
    }

    private static string Summary(List<double> totals, double most)
    {
        var median = (totals[(totals.Count - 1) / 2] + totals[totals.Count / 2]) / 2;
        return $"Mean {Wording.Points(totals.Average())}, median {Wording.Points(median)} of {Wording.Points(most)} points.";
    }
}
