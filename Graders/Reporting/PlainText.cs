using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Reporting;

/// <summary>
/// Makes text from a hand-in fit to be shown at all: no control characters, no terminal escapes, nothing that reorders or
/// hides what is read. Every writer cleans first and then escapes for its own format.
/// </summary>
internal static partial class PlainText
{
    /// <summary>Keeps what can be read: letters of every script, line feeds and tabs.</summary>
    public static string Clean(string text)
    {
        var lines = TerminalEscape().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal);
        var clean = new StringBuilder(lines.Length);
        foreach (var rune in lines.EnumerateRunes())
            clean.Append(rune.Value is '\r' or 0x2028 or 0x2029 ? "\n" : IsReadable(rune) ? rune.ToString() : "");

        return clean.ToString();
    }

    /// <summary>The cleaned text in one line of reasonable length.</summary>
    public static string Line(string text) => Capped(Blanks().Replace(Clean(text), " ").Trim(), Sizes.Line);

    /// <summary>The cleaned text, at most <paramref name="length"/> characters of it, and how many were left out.</summary>
    public static string Capped(string text, int length)
    {
        var clean = Clean(text);
        if (clean.Length <= length)
            return clean;

        var cut = char.IsHighSurrogate(clean[length - 1]) ? length - 1 : length;
        return $"{clean[..cut]}… ({clean.Length - cut} more characters)";
    }

    // Format characters hide or reorder text: bidirectional marks, zero-width spaces, tags. The two joiners (U+200C, U+200D)
    // are spelling in several scripts.
    private static bool IsReadable(Rune rune) =>
        rune.Value is '\n' or '\t' or 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse);

    // ECMA-48: control sequences, operating system commands and other strings up to their end, two-byte escapes.
    [GeneratedRegex(@"(\x1B\[|\x9B)[0-?]*[ -/]*[@-~]|(\x1B[\]PX^_]|[\x90\x98\x9D-\x9F])[^\x07\x1B\x9C]*(\x07|\x1B\\|\x9C)?|\x1B[ -/]*[0-~]")]
    private static partial Regex TerminalEscape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
