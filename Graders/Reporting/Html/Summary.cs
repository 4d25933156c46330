using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>The head of the page: whose it is, the points, what to know before trusting them, one row per exercise.</summary>
internal static class Summary
{
    public static Markup Of(HandInResult result) => Markup.Of($"""
        <header>
        <p class="sheet">Sheet {result.Sheet}</p>
        <h1>{PlainText.Line(result.HandIn.Name)}</h1>
        <p class="total"><strong>{Wording.Points(result.Total)}</strong> of {Wording.Points(result.MaxTotal)} points</p>
        {Bar(result.Total, result.MaxTotal)}
        <ul class="tally">{result.Outcomes().Select(Tally)}</ul>
        {Remarks(result)}
        <nav aria-label="Exercises"><table>
        {result.Exercises.Select(exercise => Row(exercise, result.Sheet))}</table></nav>
        </header>
        """);

    private static Markup Bar(double points, double maximum) => Markup.Of(
        $"""<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="1"/><rect class="earned" width="{(maximum > 0 ? Math.Min(100, 100 * points / maximum) : 0)}" height="1"/></svg>""");

    private static Markup Tally((Outcome Outcome, int Count) entry) =>
        Markup.Of($"""<li>{Mark.Of(entry.Outcome)} {entry.Outcome.Tally(entry.Count)}</li>""");

    private static Markup Remarks(HandInResult result) =>
        result.Remarks().ToList() is { Count: > 0 } remarks
            ? Markup.Of($"""<ul class="remarks">{remarks.Select(remark => Markup.Of($"<li>{remark}</li>"))}</ul>""")
            : Markup.Empty;

    private static Markup Row(ExerciseResult exercise, string sheet) => Markup.Of(
        $"""
        <tr><td class="id">{exercise.ShortId(sheet)}</td><td><a href="#{exercise.Id}">{exercise.Title}</a><span class="marks">{exercise.VisibleChecks().Select(check => Mark.Of(check.Outcome))}</span></td><td class="points">{Wording.Points(exercise.Total)} / {exercise.Most()}</td></tr>

        """);
}
