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
            parts.Add(Markup.Of($"{clean[end..formula.Start]}<span class=\"{Class(clean[formula])}\">{clean[formula]}</span>"));
            end = formula.End.Value;
        }

        return Markup.Of($"{parts}{clean[end..]}");
    }

    /// <summary>Fonts of even width seldom place an accent over its letter.</summary>
    private static string Class(string formula) => formula.Any(IsAccent) ? "formula accented" : "formula";

    private static bool IsAccent(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    /// <summary>Words of a formula that follow each other, as many as are short together.</summary>
    private static IEnumerable<Range> Formulas(string text)
    {
        var words = Words().Matches(text);
        var (start, end) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsMathematical(words[i].Value) && !IsOperator(words, i - 1) && !IsOperator(words, i + 1) && !OpensBracket(words, i - 1))
                continue;

            var (from, to) = (words[i].Index, words[i].Index + words[i].Length);
            var continues = end > start && from == end + 1 && text[end] == ' ' && to - start <= MaxLength;
            if (!continues && end > start)
                yield return start..end;

            (start, end) = (continues ? start : from, to);
        }

        if (end > start)
            yield return start..end;
    }

    private static bool IsMathematical(string word) => word.Any(IsMathematical) || SmallNumber().IsMatch(word);

    /// <summary>Subscripts and superscripts, Greek letters, accents over letters, and signs such as = and ≤.</summary>
    private static bool IsMathematical(char sign) =>
        sign is '_' or '^' or (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF')
        || IsAccent(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.MathSymbol or UnicodeCategory.OtherNumber;

    /// <summary>True for a word such as =, which belongs to the words beside it.</summary>
    private static bool IsOperator(MatchCollection words, int i) =>
        i >= 0 && i < words.Count && words[i].Value.All(sign => char.GetUnicodeCategory(sign) == UnicodeCategory.MathSymbol);

    /// <summary>True for a word such as ε_θ(x_t, which goes on in the next.</summary>
    private static bool OpensBracket(MatchCollection words, int i) =>
        i >= 0 && IsMathematical(words[i].Value) && words[i].Value.Count(sign => sign == '(') > words[i].Value.Count(sign => sign == ')');

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();

    // Browsers end a line after the hyphen of 1e-4.
    [GeneratedRegex(@"^[\d.]+e-\d")]
    private static partial Regex SmallNumber();
}
