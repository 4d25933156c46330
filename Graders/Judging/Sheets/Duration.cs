using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Judging.Sheets;

/// <summary>A length of time as a sheet writes it.</summary>
internal static partial class Duration
{
    /// <summary>How to write one.</summary>
    public const string Remedy = "write 30min, 1h or 2d";

    /// <summary>Reads "30min", "1.5h" or "2d"; null for anything else.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;

        var number = double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "min" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
    }

    [GeneratedRegex(@"^(?<number>\d{1,4}(\.\d{1,4})?) ?(?<unit>min|h|d)$")]
    private static partial Regex Pattern();
}
