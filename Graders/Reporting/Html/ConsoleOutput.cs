using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What the hand-in wrote to the console, folded away.</summary>
internal static class ConsoleOutput
{
    public static Markup Of(HandInResult result) => string.IsNullOrEmpty(result.Console) ? Markup.Empty : Markup.Of($"""
        <section id="console" aria-label="Console">
        <details><summary>What the hand-in wrote to the console</summary>
        <pre>{PlainText.Capped(result.Console, Sizes.Console)}</pre>
        </details>
        </section>

        """);
}
