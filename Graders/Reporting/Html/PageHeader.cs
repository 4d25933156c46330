using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>The head of the page: whose hand-in it is, the points, what to know before trusting them, one row per exercise.</summary>
internal static class PageHeader
{
    public static Markup Of(HandInResult result) => Markup.Of($"""
        <header>
        <p class="sheet">Sheet {result.Sheet}</p>
        <h1>{PlainText.Line(result.HandIn.Name)}</h1>
        <p class="total"><strong>{result.TotalText()}</strong> of {Wording.Points(result.MaxTotal)} points</p>
        {FinalMark.Of(result)}{PointsBar.Of(result.Total, result.MaxTotal)}
        <ul class="tally">{result.Outcomes().Select(Tally)}</ul>
        {Remarks(result)}
        <nav aria-label="Exercises"><table>
        {result.Exercises.Select(exercise => Row(exercise, result.Sheet))}</table></nav>
        </header>
        """);

    private static Markup Tally((Outcome Outcome, int Count) entry) =>
        Markup.Of($"""<li>{OutcomeBadge.Of(entry.Outcome)} {entry.Outcome.Tally(entry.Count)}</li>""");

    private static Markup Remarks(HandInResult result) =>
        result.Remarks().ToList() is { Count: > 0 } remarks
            ? Markup.Of($"""<ul class="remarks">{remarks.Select(remark => Markup.Of($"<li>{remark}</li>"))}</ul>""")
            : Markup.Empty;

    private static Markup Row(ExerciseResult exercise, string sheet)
    {
        var outcomes = exercise.VisibleChecks().CountBy(check => check.Outcome).OrderBy(count => count.Key)
            .Select(count => Markup.Of($"<span>{OutcomeBadge.Of(count.Key)} {count.Value}</span> "));
        var link = Markup.Of($"""<a href="#{exercise.Id}">{MathText.Of(exercise.Title)}</a>""");
        var points = $"{exercise.TotalText()} / {exercise.MaxTotalText()}";
        return Markup.Of($"""
            <tr><td class="id">{exercise.ShortId(sheet)}</td>
            <td><div>{link} <span class="marks">{outcomes}</span></div></td><td class="points">{points}</td></tr>

            """);
    }
}
