using System.Globalization;

namespace Grader.Reporting.Pictures;

/// <summary>One axis: the values that it spans and its ticks.</summary>
/// <param name="Low">Smallest value, in data units.</param>
/// <param name="High">Largest value, greater than <paramref name="Low"/>.</param>
internal sealed record Axis(double Low, double High)
{
    private const double Intervals = 5.5;
    private const double Margin = 0.04;

    /// <summary>Spans the finite ones of <paramref name="values"/> with a small margin; [0, 1] where there are none.</summary>
    public static Axis Spanning(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToList();
        var (low, high) = finite.Count == 0 ? (0, 1) : (finite.Min(), finite.Max());
        var width = Math.Max(high - low, Math.Max(1e-9, 1e-6 * Math.Abs(high)));
        return new Axis(low - Margin * width, high + Margin * width);
    }

    /// <summary>Data units between the ends.</summary>
    public double Span => High - Low;

    /// <summary>The axis with the same middle that spans at least <paramref name="span"/>.</summary>
    public Axis Widened(double span)
    {
        var more = Math.Max(0, span - Span) / 2;
        return new Axis(Low - more, High + more);
    }

    /// <summary>Where <paramref name="value"/> lies between the ends, 0 to 1.</summary>
    public double Fraction(double value) => (value - Low) / Span;

    /// <summary>Round values inside the axis, 1, 2 or 5 times a power of ten apart and at most six intervals, with their labels.</summary>
    public IEnumerable<(double Value, string Label)> Ticks()
    {
        var step = Step();
        var first = (long)Math.Ceiling(Low / step);
        var last = (long)Math.Floor(High / step);
        for (var i = first; i <= last; i++)
        {
            // i * step is not exact (3 × 0.1): the label is rounded to the step's own digits.
            yield return (i * step, (i * step).ToString("G4", CultureInfo.InvariantCulture));
        }
    }

    private double Step()
    {
        var rough = Span / Intervals;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * new[] { 1.0, 2, 5, 10 }.First(factor => factor * power >= rough * 0.999);
    }
}
