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
        {FinalMark.Of(result)}{Bar(result.Total, result.MaxTotal)}
        <ul class="tally">{result.Outcomes().Select(Tally)}</ul>
        {Remarks(result)}
        <nav aria-label="Exercises"><table>
        {result.Exercises.Select(exercise => Row(exercise, result.Sheet))}</table></nav>
        </header>
        """);

    private static Markup Bar(double points, double maximum)
    {
        var percent = maximum > 0 ? Math.Min(100, 100 * points / maximum) : 0;
        var rectangles = Markup.Of($"""<rect width="100" height="1"/><rect class="earned" width="{percent}" height="1"/>""");
        return Markup.Of($"""<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">{rectangles}</svg>""");
    }

    private static Markup Tally((Outcome Outcome, int Count) entry) =>
        Markup.Of($"""<li>{OutcomeBadge.Of(entry.Outcome)} {entry.Outcome.Tally(entry.Count)}</li>""");

    private static Markup Remarks(HandInResult result) =>
        result.Remarks().ToList() is { Count: > 0 } remarks
            ? Markup.Of($"""<ul class="remarks">{remarks.Select(remark => Markup.Of($"<li>{remark}</li>"))}</ul>""")
            : Markup.Empty;

    private static Markup Row(ExerciseResult exercise, string sheet)
    {
        var badges = exercise.VisibleChecks().Select(check => OutcomeBadge.Of(check.Outcome));
        var title = Markup.Of($"""<a href="#{exercise.Id}">{exercise.Title}</a><span class="marks">{badges}</span>""");
        var points = $"{exercise.TotalText()} / {exercise.MaxTotalText()}";
        return Markup.Of($"""
            <tr><td class="id">{exercise.ShortId(sheet)}</td><td>{title}</td><td class="points">{points}</td></tr>

            """);
    }
}
