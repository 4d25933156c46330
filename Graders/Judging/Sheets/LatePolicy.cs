using System.Globalization;
using Grader.Results;

namespace Grader.Judging.Sheets;

/// <summary>What a sheet deducts from hand-ins that come late.</summary>
/// <param name="PerDay">For each day that has begun after the due date and the grace.</param>
public sealed record LatePolicy(PointsOrShare PerDay)
{
    /// <summary>How long after the due date a hand-in costs nothing yet.</summary>
    public TimeSpan Grace { get; init; }

    /// <summary>The most that is deducted; null for everything.</summary>
    public PointsOrShare? Cap { get; init; }

    /// <summary>What the policy says about one hand-in.</summary>
    /// <param name="due">When it was due; null where nobody knows.</param>
    /// <param name="submitted">When it came; null where nobody knows. Nothing is deducted then.</param>
    /// <param name="maximum">What the sheet gives: shares are shares of it.</param>
    public Lateness For(DateTimeOffset? due, DateTimeOffset? submitted, double maximum)
    {
        var late = submitted - due;
        return new(Rule(maximum), late is { } time ? Points(time, maximum) : 0) { Hours = late?.TotalHours };
    }

    private double Points(TimeSpan late, double maximum)
    {
        var daysBegun = Math.Ceiling(Math.Max(0, (late - Grace) / TimeSpan.FromDays(1)));
        return Math.Round(Math.Min(daysBegun * PerDay.Of(maximum), Cap?.Of(maximum) ?? maximum), 9);
    }

    private string Rule(double maximum)
    {
        var ofMaximum = PerDay.IsShare ? string.Create(CultureInfo.InvariantCulture, $" of {maximum:0.##} points") : "";
        var atMost = Cap is { } cap ? $", at most {cap}" : "";
        var grace = Grace > TimeSpan.Zero ? $", after {TimeText.Of(Grace)} of grace" : "";
        return $"{PerDay}{ofMaximum} for each day begun{atMost}{grace}";
    }
}
