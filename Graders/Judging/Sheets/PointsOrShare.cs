using System.Globalization;

namespace Grader.Judging.Sheets;

/// <summary>A number of points, or a share of what the sheet gives.</summary>
/// <param name="Value">Points, or per cent.</param>
/// <param name="IsShare">True for per cent.</param>
public readonly record struct PointsOrShare(double Value, bool IsShare)
{
    /// <summary>In points.</summary>
    /// <param name="maximum">What the sheet gives.</param>
    public double Of(double maximum) => IsShare ? Value / 100 * maximum : Value;

    /// <summary>"10 %" or "1.5 points".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value:0.##} {(IsShare ? "%" : Value == 1 ? "point" : "points")}");

    /// <summary>Reads "10%" or "1.5"; null for anything else, for less than zero and for more than everything.</summary>
    public static PointsOrShare? Parse(string text)
    {
        var isShare = text.EndsWith('%');
        var number = text.TrimEnd('%').TrimEnd();
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) && !(isShare && value > 100)
                ? new(value, isShare)
                : null;
    }
}
