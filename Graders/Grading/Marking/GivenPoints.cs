using System.Globalization;
using Grader.Results;

namespace Grader.Grading.Marking;

/// <summary>Reads what a person gives for an item or a check: points, ✓ for all of them, or ✗ for none.</summary>
internal static class GivenPoints
{
    /// <summary>Points are shown with two digits, so a number this close to all points means all of them.</summary>
    private const double Rounding = 0.005;

    private static readonly string[] all = ["✓", "x", "yes"];
    private static readonly string[] none = ["✗", "no"];

    /// <summary>The points, and whether there are any.</summary>
    /// <param name="given">What the person wrote; not empty.</param>
    /// <param name="most">All points; negative for a deduction.</param>
    /// <param name="what">"item" or "check", for messages.</param>
    /// <param name="filled">The sheet that it stands in.</param>
    /// <exception cref="MarkingException">It is neither a number in range nor one of the signs.</exception>
    public static RubricMark Read(FilledValue given, double most, string what, FilledSheet filled)
    {
        if (all.Contains(given.Text, StringComparer.OrdinalIgnoreCase))
            return new(true, most);
        if (none.Contains(given.Text, StringComparer.OrdinalIgnoreCase))
            return new(false, 0);
        if (Number(given.Text) is not { } points)
            throw MarkingException.At(filled, given, $"\"{given.Text}\" is no mark", "Write a number such as 0.5, ✓ or ✗");
        if (Math.Abs(points - most) < Rounding)
            return new(most != 0, most);
        var (lowest, highest) = (Math.Min(0, most), Math.Max(0, most));
        return points >= lowest && points <= highest
            ? new(points != 0, points)
            : throw MarkingException.At(filled, given,
                $"{Shown(points)} points are out of range", $"This {what} gives from {Shown(lowest)} to {Shown(highest)}");
    }

    /// <summary>A number as a person writes it: with a decimal point or comma, and any minus sign.</summary>
    private static double? Number(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var plain = text.Replace(',', '.').Replace('−', '-');
        return double.TryParse(plain, Style, CultureInfo.InvariantCulture, out var points) && double.IsFinite(points) ? points : null;
    }

    private static string Shown(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
