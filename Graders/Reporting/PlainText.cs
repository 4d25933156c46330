using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Reporting;

/// <summary>
/// Removes from text of a hand-in what must not reach any report: control characters, terminal escapes, and characters that
/// reorder or hide text. Every writer cleans first and then escapes for its own format.
/// </summary>
internal static partial class PlainText
{
    // The escapes of a terminal, ECMA-48: control sequences, operating system commands and other strings up to their end, and
    // two-byte escapes.
    private const string ControlSequence = @"(\x1B\[|\x9B)[0-?]*[ -/]*[@-~]";
    private const string ControlString = @"(\x1B[\]PX^_]|[\x90\x98\x9D-\x9F])[^\x07\x1B\x9C]*(\x07|\x1B\\|\x9C)?";
    private const string TwoByteEscape = @"\x1B[ -/]*[0-~]";

    /// <summary>Keeps letters of every script, line feeds and tabs.</summary>
    public static string Clean(string text)
    {
        var withoutEscapes = TerminalEscape().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal);
        var clean = new StringBuilder(withoutEscapes.Length);
        foreach (var rune in withoutEscapes.EnumerateRunes())
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

    [GeneratedRegex($"{ControlSequence}|{ControlString}|{TwoByteEscape}")]
    private static partial Regex TerminalEscape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
