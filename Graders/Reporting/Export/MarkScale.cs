using System.Globalization;

namespace Grader.Reporting.Export;

/// <summary>How a platform counts and writes marks.</summary>
/// <param name="Factor">By what marks are multiplied.</param>
/// <param name="DecimalComma">True for 2,5.</param>
internal sealed record MarkScale(double Factor, bool DecimalComma)
{
    /// <summary>The scale of a table's column.</summary>
    /// <param name="cells">What the table has written there so far: it tells how numbers are written.</param>
    /// <param name="maximum">The platform's maximum as it stands in the table; empty where it does not say.</param>
    /// <param name="marks">What is to be filled in.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ExportException">The maxima differ, and nobody said that marks are to be converted.</exception>
    public static MarkScale Of(IEnumerable<string> cells, string maximum, IReadOnlyList<ExportedMark> marks, FillOptions options)
    {
        var ours = marks.Select(mark => mark.Maximum).DefaultIfEmpty(0).Max();
        var comma = options.DecimalComma || cells.Append(maximum).Any(cell => cell.Contains(',') && Number(cell) is not null);
        if (Number(maximum) is not { } theirs || theirs == ours || ours == 0)
            return new(1, comma);

        return options.Scale ? new(theirs / ours, comma) : throw new ExportException(
            $"the platform's maximum is {Wording.Points(theirs)}, but the sheet gives {Wording.Points(ours)} points. "
            + "Set the maximum on the platform and download the file again, or convert the marks with --scale.");
    }

    /// <summary>A mark as the platform writes it.</summary>
    public string Text(double points) => Wording.Points(points * Factor) is var text && DecimalComma ? text.Replace('.', ',') : text;

    /// <summary>A number with a decimal point or comma; null for anything else.</summary>
    public static double? Number(string cell) => double.TryParse(
        cell.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
