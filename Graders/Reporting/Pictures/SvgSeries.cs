using System.Text;
using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>
/// One series as SVG. Dots of one colour are one path of zero-length strokes with round caps: a tenth of the bytes of as many
/// circles.
/// </summary>
internal static class SvgSeries
{
    /// <summary>Of a longer series, this many points are drawn, evenly chosen: the picture looks the same.</summary>
    private const int MaxPoints = 2_000;

    /// <summary>By how many pixels neighbouring squares overlap: without it, thin lines of the background show between them.</summary>
    private const double Overlap = 0.2;

    public static Markup Of(Series series, int index, ToPixels toPixels)
    {
        var color = $"c{index % Legend.Colors}";
        return series.Kind switch
        {
            SeriesKind.Line => Line(series, color, toPixels),
            SeriesKind.Pixels => Squares(series, toPixels),
            _ => Dots(series, color, toPixels),
        };
    }

    /// <summary>True where both coordinates are finite. Any other point is left out of dots and interrupts a line.</summary>
    public static bool IsDrawable(this Series series, int i) => double.IsFinite(series.X[i]) && double.IsFinite(series.Y[i]);

    /// <summary>How many points have both coordinates.</summary>
    public static int Count(this Series series) => Math.Min(series.X.Length, series.Y.Length);

    private static Markup Line(Series series, string color, ToPixels toPixels)
    {
        var data = new StringBuilder();
        var move = 'M';
        foreach (var i in Thinned(series.Count()))
        {
            data.Append(series.IsDrawable(i) ? $"{move}{Point(toPixels(series.X[i], series.Y[i]))}" : "");
            move = series.IsDrawable(i) ? 'L' : 'M';
        }

        return Markup.Of($"<path class=\"curve {color}\" stroke-width=\"1.8\" d=\"{data.ToString()}\"/>\n");
    }

    private static Markup Dots(Series series, string color, ToPixels toPixels)
    {
        var drawn = Thinned(series.Count()).Where(series.IsDrawable).ToList();
        var diameter = drawn.Count switch { > 1000 => 2.6, > 200 => 3.4, > 40 => 4.6, _ => 6 };
        return Markup.Join(
            from i in drawn
            group $"M{Point(toPixels(series.X[i], series.Y[i]))}h0" by Level(series, i) into dots
            orderby dots.Key
            let paint = dots.Key is { } level
                ? Markup.Of($"class=\"dots\" stroke=\"{ColorScale.Color(level)}\"")
                : Markup.Of($"class=\"dots {color}\"")
            select Markup.Of($"<path {paint} stroke-width=\"{diameter}\" d=\"{string.Concat(dots.Distinct())}\"/>\n"));
    }

    private static Markup Squares(Series series, ToPixels toPixels)
    {
        var side = Pixels.Format(toPixels(1, 0).X - toPixels(0, 0).X + Overlap);
        return Markup.Join(
            from i in Enumerable.Range(0, series.Count()).Where(series.IsDrawable)
            group $"M{Point(toPixels(series.X[i] - 0.5, series.Y[i] + 0.5))}h{side}v{side}h-{side}z" by Level(series, i) ?? 0 into squares
            orderby squares.Key
            select Markup.Of($"<path fill=\"{ColorScale.Grey(squares.Key)}\" d=\"{string.Concat(squares)}\"/>\n"));
    }

    private static int? Level(Series series, int i) =>
        series.Color is { } color && i < color.Length ? ColorScale.Level(color[i]) : null;

    private static IEnumerable<int> Thinned(int count) => count <= MaxPoints
        ? Enumerable.Range(0, count)
        : Enumerable.Range(0, MaxPoints).Select(i => (int)((long)i * (count - 1) / (MaxPoints - 1)));

    private static string Point((double X, double Y) at) => $"{Pixels.Format(at.X)} {Pixels.Format(at.Y)}";
}
