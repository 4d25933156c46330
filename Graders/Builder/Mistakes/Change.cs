using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Builder.Mistakes;

/// <summary>What stands in the place of a text, and which mistake that is.</summary>
/// <param name="Span">The text that goes.</param>
/// <param name="Text">What stands there instead.</param>
/// <param name="Kind">What the mistake is, in a few words.</param>
/// <param name="Likelihood">How likely students make it.</param>
internal sealed record Change(TextSpan Span, string Text, string Kind, Likelihood Likelihood)
{
    /// <summary>A node or token with another text.</summary>
    public static Change Of(SyntaxNodeOrToken place, string text, string kind, Likelihood likelihood) =>
        new(place.Span, text, kind, likelihood);
}

/// <summary>How likely students make a mistake; the likeliest has the lowest number.</summary>
internal enum Likelihood
{
    /// <summary>A slip of everybody's: a sign, an index, a root.</summary>
    Usual = 1,

    /// <summary>A part of a formula is forgotten, or another stands in its place.</summary>
    Frequent = 2,

    /// <summary>A constant, a bound, a condition.</summary>
    Occasional = 3,

    /// <summary>A fault of the program more than of the formula: it keeps an answer for another question.</summary>
    Rare = 4,
}
