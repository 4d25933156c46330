using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>Makes names that every file system, shell and web server accepts.</summary>
internal static partial class Slug
{
    private const int MaxLength = 60;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ß'] = "ss", ['å'] = "aa", ['ø'] = "oe", ['æ'] = "ae",
        ['é'] = "e", ['è'] = "e", ['ê'] = "e", ['á'] = "a", ['à'] = "a", ['â'] = "a", ['ã'] = "a", ['í'] = "i", ['ı'] = "i",
        ['ó'] = "o", ['ô'] = "o", ['õ'] = "o", ['ú'] = "u", ['ñ'] = "n", ['ç'] = "c", ['ł'] = "l", ['š'] = "s", ['ž'] = "z", ['č'] = "c",
    };

    /// <summary>"Jürgen Groß" → "juergen-gross"; "hand-in" where no letter is left.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (Letters.TryGetValue(letter, out var spelled))
                slug.Append(spelled);
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsLetter(letter) && !IsMark(letter))
                slug.Append('-');
        }
        var text = slug.ToString()[..Math.Min(slug.Length, MaxLength)].Trim('-');
        return text.Length == 0 ? "hand-in" : IsDevice(text) ? text + "-hand-in" : text;
    }

    /// <summary>True for a name that Windows keeps for a device.</summary>
    public static bool IsDevice(string name) => Device().IsMatch(name.ToLowerInvariant());

    // "u" with a combining mark, as macOS spells "ü".
    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    // Names that Windows keeps for devices.
    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")]
    private static partial Regex Device();
}
