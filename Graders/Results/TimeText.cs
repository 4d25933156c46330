using System.Globalization;

namespace Grader.Results;

/// <summary>Lengths of time as people read them.</summary>
public static class TimeText
{
    /// <summary>"2 days 3 h", "1 h 20 min", "less than a minute".</summary>
    public static string Of(TimeSpan time)
    {
        var parts = new[]
        {
            Part(time.Days, time.Days == 1 ? "day" : "days"),
            Part(time.Hours, "h"),
            Part(time.Minutes, "min"),
        }.Where(part => part.Length > 0).Take(2).ToList();
        return parts.Count == 0 ? "less than a minute" : string.Join(' ', parts);
    }

    private static string Part(int count, string unit) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}");
}
