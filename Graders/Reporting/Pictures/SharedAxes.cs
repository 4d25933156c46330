using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>Panels whose labels agree share that axis, so that they can be compared by eye.</summary>
internal sealed class SharedAxes(IReadOnlyList<Panel> panels)
{
    /// <summary>Spans of the two axes that differ by more than this factor mean different things.</summary>
    private const double Alike = 3;

    /// <summary>The axes of one of the panels.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="aspect">Width of its plot over the height.</param>
    public (Axis X, Axis Y) Of(Panel panel, double aspect)
    {
        var x = Spanning(panels.Where(other => other.XLabel == panel.XLabel), series => series.X);
        var y = Spanning(panels.Where(other => other.YLabel == panel.YLabel), series => series.Y);
        return IsCloud(panel) && x.Span / y.Span is > 1 / Alike and < Alike
            ? (x.Widened(y.Span * aspect), y.Widened(x.Span / aspect))
            : (x, y);
    }

    // A cloud is drawn to scale, or a circle would look like an ellipse.
    private static bool IsCloud(Panel panel) => panel.Series.All(series => series.Kind != SeriesKind.Line);

    private static Axis Spanning(IEnumerable<Panel> panels, Func<Series, double[]> values) =>
        Axis.Spanning(panels.SelectMany(panel => panel.Series).SelectMany(values));
}
