using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>The mark below the points, where the sheet deducts for lateness or rounds: what it is, and how it comes about.</summary>
internal static class FinalMark
{
    public static Markup Of(HandInResult result) => result.HasMark()
        ? Markup.Of($"""<p class="final">Mark: <strong>{result.FinalText()}</strong> ({result.Derivation()})</p>""")
        : Markup.Empty;
}
