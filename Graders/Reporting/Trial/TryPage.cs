using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>The page on which an author reads what a trial of the checks has found.</summary>
public static class TryPage
{
    private static readonly Page Page = new("trial.css");

    /// <summary>One self-contained page for a sheet.</summary>
    public static string Render(TryReport report) => Page.Render($"Trial of {report.Sheet}", Markup.Of($"""
        <header>
        <p class="sheet">Trial of the checks</p>
        <h1>{report.Title}</h1>
        <p>{report.Summary()}</p>
        <ul class="findings">{report.Findings().Select(Finding)}</ul>
        </header>
        <main>
        {Mistakes("Mistakes that pass", "No check fails on these.", report.Survivors)}
        {Mistakes("Caught mistakes", "What each costs of its exercise's points.", Of(report, mistake => mistake.CaughtBy.Count > 0))}
        {Mistakes("Harmless, says the author", "", Of(report, mistake => mistake.Harmless is not null))}
        </main>
        """));

    private static IEnumerable<TriedMistake> Of(TryReport report, Func<TriedMistake, bool> isMeant) => report.Mistakes.Where(isMeant);

    private static Markup Finding(TryFinding finding) => Markup.Of($"""
        <li class="{finding.Kind.ToString().ToLowerInvariant()}"><span>{finding.Mark}</span> {finding.Text}{Lines(finding.Lines)}</li>

        """);

    private static Markup Lines(IReadOnlyList<string> lines) => lines.Count == 0
        ? Markup.Empty
        : Markup.Of($"<ul>{lines.Select(line => Markup.Of($"<li>{line}</li>"))}</ul>");

    private static Markup Mistakes(string title, string remark, IEnumerable<TriedMistake> mistakes)
    {
        var all = mistakes.ToList();
        return all.Count == 0 ? Markup.Empty : Markup.Of($"""
            <section>
            <h2>{title} ({all.Count})</h2>
            <p>{remark}</p>
            {all.Select(Mistake)}
            </section>

            """);
    }

    private static Markup Mistake(TriedMistake mistake) => Markup.Of($"""
        <article>
        <h3>{mistake.File}, line {mistake.Line}: {mistake.Kind}</h3>
        <pre><del>{mistake.Before}</del><ins>{mistake.After}</ins></pre>
        <p>{mistake.Fate()}</p>
        </article>

        """);
}
