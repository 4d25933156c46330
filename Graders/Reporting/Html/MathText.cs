using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Reporting.Html;

/// <summary>Text in which short formulas stay in one line: "β_t ≤ 1" is hard to read when a line ends inside it.</summary>
internal static partial class MathText
{
    /// <summary>A longer formula may break, or it would not fit on a phone.</summary>
    private const int MaxLength = 24;

    /// <summary>The text, escaped, with its formulas marked for the style sheet.</summary>
    public static Markup Of(string text)
    {
        var clean = PlainText.Clean(text);
        List<Markup> parts = [];
        var end = 0;
        foreach (var formula in Formulas(clean).Where(formula => formula.End.Value - formula.Start.Value <= MaxLength))
        {
            parts.Add(Markup.Of($"{clean[end..formula.Start]}<span class=\"formula\">{clean[formula]}</span>"));
            end = formula.End.Value;
        }

        return Markup.Of($"{parts}{clean[end..]}");
    }

    /// <summary>Words of a formula that follow each other, as many as are short together.</summary>
    private static IEnumerable<Range> Formulas(string text)
    {
        var (start, end) = (0, -1);
        foreach (Match word in Words().Matches(text))
        {
            var continues = end >= 0 && word.Index == end + 1 && text[end] == ' ' && word.Index + word.Length - start <= MaxLength;
            if (!word.Value.Any(IsMathematical) && !(continues && char.IsDigit(word.Value[0])))
                continue;

            if (!continues && end >= 0)
                yield return start..end;

            (start, end) = (continues ? start : word.Index, word.Index + word.Length);
        }

        if (end >= 0)
            yield return start..end;
    }

    /// <summary>Subscripts and superscripts, Greek letters, accents over letters, and signs such as = and ≤.</summary>
    private static bool IsMathematical(char sign) =>
        sign is '_' or '^' or (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF')
        || char.GetUnicodeCategory(sign) is UnicodeCategory.MathSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNumber;

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();
}
