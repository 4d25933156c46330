using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What somebody needs to repeat the run: isolation, engine, seed, hand-in and content hash.</summary>
internal static class PageFooter
{
    public static Markup Of(HandInResult result) => Markup.Of($"""
        <footer>
        <dl>
        <div><dt>Isolation</dt><dd>{(result.Isolation.Length > 0 ? result.Isolation : "not stated")}</dd></div>{Engine(result)}
        <div><dt>Seed</dt><dd>{result.Seed}</dd></div>
        <div><dt>Hand-in</dt><dd>{result.HandIn.Id}</dd></div>
        <div><dt>Content</dt><dd>{result.HandIn.ContentHash}</dd></div>
        </dl>
        </footer>
        """);

    private static Markup Engine(HandInResult result) =>
        result.Torch.Length > 0 ? Markup.Of($"\n<div><dt>TorchSharp</dt><dd>{result.Torch}</dd></div>") : Markup.Empty;
}
