using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What somebody needs to repeat the run: isolation, seed, hand-in and content hash.</summary>
internal static class PageFooter
{
    public static Markup Of(HandInResult result) => Markup.Of($"""
        <footer>
        <dl>
        <div><dt>Isolation</dt><dd>{(result.Isolation.Length > 0 ? result.Isolation : "not stated")}</dd></div>
        <div><dt>Seed</dt><dd>{result.Seed}</dd></div>
        <div><dt>Hand-in</dt><dd>{result.HandIn.Id}</dd></div>
        <div><dt>Content</dt><dd>{result.HandIn.ContentHash}</dd></div>
        </dl>
        </footer>
        """);
}
