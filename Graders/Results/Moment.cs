using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Results;

/// <summary>Reads moments in time. A time without an offset from UTC is none: the grader may run far from the course.</summary>
public static partial class Moment
{
    /// <summary>What to tell somebody whose text is no moment.</summary>
    public const string Remedy = "write a date with its offset from UTC, such as 2026-11-20T23:59+01:00";

    /// <summary>What is read where a time need not say its offset from UTC.</summary>
    public const string Forms = "2026-11-20 23:58, \"Friday, 20 November 2026, 11:58 PM\" (Moodle in English) and "
        + "\"Freitag, 20. November 2026, 23:58\" (Moodle in German)";

    // Moodle's worksheets have the time zone of whoever downloads them.
    private static readonly string[] withoutOffset =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
        "dddd, d MMMM yyyy, h:mm tt", "d MMMM yyyy, h:mm tt", "dddd, d MMMM yyyy, H:mm", "d MMMM yyyy, H:mm",
        "dddd, d. MMMM yyyy, H:mm", "d. MMMM yyyy, H:mm",
    ];

    // The invariant culture knows English names only. Jänner and Feber are Austrian.
    private static readonly Dictionary<string, string> german = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Montag"] = "Monday", ["Dienstag"] = "Tuesday", ["Mittwoch"] = "Wednesday", ["Donnerstag"] = "Thursday",
        ["Freitag"] = "Friday", ["Samstag"] = "Saturday", ["Sonnabend"] = "Saturday", ["Sonntag"] = "Sunday",
        ["Januar"] = "January", ["Jänner"] = "January", ["Februar"] = "February", ["Feber"] = "February", ["März"] = "March",
        ["Mai"] = "May", ["Juni"] = "June", ["Juli"] = "July", ["Oktober"] = "October", ["Dezember"] = "December",
    };

    /// <summary>A moment such as 2026-11-20T23:59+01:00; null where the text is none.</summary>
    public static DateTimeOffset? Parse(string text) =>
        WithOffset().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    /// <summary>The same, or a time without an offset, which is then the one given; null where the text is neither.</summary>
    public static DateTimeOffset? Parse(string text, TimeSpan offset) => Parse(text)
        ?? (DateTime.TryParseExact(InEnglish(text), withoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, offset)
            : null);

    private static string InEnglish(string text) =>
        Word().Replace(text, word => german.GetValueOrDefault(word.Value, word.Value));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})? ?(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex WithOffset();
}
