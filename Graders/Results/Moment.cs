using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Results;

/// <summary>Reads moments in time. A time without an offset from UTC is none: the grader may run far from the course.</summary>
public static partial class Moment
{
    /// <summary>What to tell somebody whose text is no moment.</summary>
    public const string Remedy = "write a date with its offset from UTC, such as 2026-11-20T23:59+01:00";

    // What Moodle's worksheets say in English, in the time zone of whoever downloads them: "Friday, 20 November 2026, 11:58 PM".
    private static readonly string[] withoutOffset =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
        "dddd, d MMMM yyyy, h:mm tt", "d MMMM yyyy, h:mm tt", "dddd, d MMMM yyyy, H:mm", "d MMMM yyyy, H:mm",
    ];

    /// <summary>A moment such as 2026-11-20T23:59+01:00; null where the text is none.</summary>
    public static DateTimeOffset? Parse(string text) =>
        WithOffset().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    /// <summary>The same, or a time without an offset, which is then the one given; null where the text is neither.</summary>
    public static DateTimeOffset? Parse(string text, TimeSpan offset) => Parse(text)
        ?? (DateTime.TryParseExact(text, withoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, offset)
            : null);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})? ?(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex WithOffset();
}
