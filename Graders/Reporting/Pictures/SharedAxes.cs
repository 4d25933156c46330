using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>The axes of a picture's panels. Panels with the same label share that axis, so that they can be compared by eye.</summary>
internal sealed class SharedAxes(IReadOnlyList<Panel> panels)
{
    /// <summary>Axes whose spans differ by a larger factor measure different things, and are not drawn to one scale.</summary>
    private const double MaxSpanRatio = 3;

    /// <summary>The axes of one of the panels.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="aspect">Width of its plot over the height.</param>
    public (Axis X, Axis Y) Of(Panel panel, double aspect)
    {
        var x = Spanning(panels.Where(other => other.XLabel == panel.XLabel), series => series.X);
        var y = Spanning(panels.Where(other => other.YLabel == panel.YLabel), series => series.Y);
        return IsCloud(panel) && x.Span / y.Span is > 1 / MaxSpanRatio and < MaxSpanRatio
            ? (x.Widened(y.Span * aspect), y.Widened(x.Span / aspect))
            : (x, y);
    }

    // A cloud is drawn to scale, or a circle would look like an ellipse.
    private static bool IsCloud(Panel panel) => panel.Series.All(series => series.Kind != SeriesKind.Line);

    private static Axis Spanning(IEnumerable<Panel> panels, Func<Series, double[]> values) =>
        Axis.Spanning(panels.SelectMany(panel => panel.Series).SelectMany(values));
}
