using System.Globalization;
using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>Says in words what a panel shows, for a reader who cannot see it: what each series is and where it lies.</summary>
internal static class PanelText
{
    public static string Of(Panel panel)
    {
        var caption = panel.Caption.Length > 0 ? $"{panel.Caption}: " : "";
        return $"{caption}{string.Join("; ", panel.Series.Select(series => Of(series, panel)))}";
    }

    private static string Of(Series series, Panel panel)
    {
        var name = series.Name.Length > 0 ? series.Name : "series";
        var points = Enumerable.Range(0, series.Count()).Where(series.IsDrawable)
            .Select(i => (X: series.X[i], Y: series.Y[i])).ToList();
        return points.Count == 0 ? $"{name}, nothing to draw" : series.Kind switch
        {
            SeriesKind.Line => Line(name, points, panel),
            SeriesKind.Pixels => Pixels(name, points.Count, series.Color),
            _ => Dots(name, points, panel),
        };
    }

    private static string Line(string name, List<(double X, double Y)> points, Panel panel) =>
        $"{name}, a line from {At(points[0])} to {At(points[^1])}, {Reach(panel.YLabel, "y", [.. points.Select(point => point.Y)])}";

    private static string Dots(string name, List<(double X, double Y)> points, Panel panel)
    {
        var (x, y) = (points.Select(point => point.X).ToList(), points.Select(point => point.Y).ToList());
        return $"{name}, {Wording.Count(points.Count, "point")}, {Reach(panel.XLabel, "x", x)}, {Reach(panel.YLabel, "y", y)}, "
            + $"centre {At((Mean(x), Mean(y)))}";
    }

    private static string Pixels(string name, int count, double[]? brightness) => brightness is { Length: > 0 }
        ? $"{name}, {Wording.Count(count, "pixel")} with mean brightness {Number(brightness.Average())} between 0 and 1"
        : $"{name}, {Wording.Count(count, "pixel")}";

    private static string Reach(string label, string otherwise, IReadOnlyCollection<double> values)
    {
        var (low, high) = (values.Min(), values.Max());
        return $"{(label.Length > 0 ? label : otherwise)} from {Number(low)} to {Number(high)}";
    }

    /// <summary>The mean, without digits that are far smaller than the values' reach: of a sum to zero they are only rounding.</summary>
    private static double Mean(List<double> values)
    {
        var reach = values.Max() - values.Min();
        var digits = reach > 0 ? Math.Clamp(2 - (int)Math.Floor(Math.Log10(reach)), 0, 15) : 15;
        return Math.Round(values.Average(), digits) + 0.0; // No minus before a zero.
    }

    private static string At((double X, double Y) point) => $"({Number(point.X)}, {Number(point.Y)})";

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
