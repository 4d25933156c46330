using System.Globalization;
using System.Text;

namespace Grader.Intake;

/// <summary>Makes text from outside safe to display: it cannot control a terminal or look like other text.</summary>
internal static class SafeText
{
    /// <summary>
    /// Shows control characters, direction overrides, invisible characters and broken surrogates as \u{…}, so that a name
    /// can neither move the cursor nor pretend to be another name.
    /// </summary>
    public static string ForDisplay(string text)
    {
        if (text.EnumerateRunes().All(rune => !IsHidden(rune)))
            return text;

        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            else
                shown.Append(rune);
        }
        return shown.ToString();
    }

    // A lone surrogate is enumerated as the replacement character, which stays visible.
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
