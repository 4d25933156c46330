using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>One panel as inline SVG. Colours that depend on the page's theme come from its style sheet, by class.</summary>
internal static class SvgPanel
{
    /// <summary>The size of every panel, and the rectangle in it where data are drawn.</summary>
    public static PlotArea Area { get; } = new(Width: 320, Height: 270, Left: 46, Top: 8, Right: 8, Bottom: 40);

    /// <summary>Space above and below images, more than half of one of their pixels.</summary>
    private const double Margin = 10;

    public static Markup Of(Panel panel, SharedAxes axes)
    {
        var name = panel.Caption == panel.XLabel ? "" : panel.Caption; // The axis says it already.
        var caption = Markup.Of($"{name}{UndrawnPoints(panel)}");
        return Render(panel, axes, PanelText.Of(panel), toPixels => SeriesOf(panel, toPixels), caption);
    }

    /// <summary>All series of a panel, drawn one over the other.</summary>
    public static Markup SeriesOf(Panel panel, ToPixels toPixels) =>
        Markup.Join(panel.Series.Select((series, index) => SvgSeries.Of(series, index, toPixels)));

    /// <summary>A panel with its axes and labels, and whatever <paramref name="content"/> draws between them.</summary>
    public static Markup Render(Panel panel, SharedAxes axes, string name, Func<ToPixels, Markup> content, Markup caption)
    {
        var (xAxis, yAxis) = axes.Of(panel, Area.PlotWidth / Area.PlotHeight);
        return Markup.Of($"""
            <div class="panel"><svg viewBox="{ViewBox(panel, yAxis)}" role="img" aria-label="{name}">
            {(HoldsImages(panel) ? Markup.Empty : Grid(xAxis, yAxis))}
            {content(PixelOf)}{AxisLabels(panel)}</svg>
            <p>{caption}</p></div>

            """);

        (double X, double Y) PixelOf(double x, double y) => (Area.X(xAxis.Fraction(x)), Area.Y(yAxis.Fraction(y)));
    }

    /// <summary>The whole panel; of images, which have no axes, only the height that they fill.</summary>
    private static Markup ViewBox(Panel panel, Axis yAxis)
    {
        var heights = panel.Series.SelectMany(series => series.Y).Where(double.IsFinite).Select(y => Area.Y(yAxis.Fraction(y))).ToList();
        return HoldsImages(panel) && heights.Count > 0
            ? Markup.Of($"0 {heights.Min() - Margin} {Area.Width} {heights.Max() - heights.Min() + 2 * Margin}")
            : Markup.Of($"0 0 {Area.Width} {Area.Height}");
    }

    private static bool HoldsImages(Panel panel) => panel.Series.Count > 0 && panel.Series.All(series => series.Kind == SeriesKind.Pixels);

    private static Markup Grid(Axis xAxis, Axis yAxis)
    {
        var xTicks = xAxis.Ticks().Select(tick => XTick(Area.X(xAxis.Fraction(tick.Value)), tick.Label));
        var yTicks = yAxis.Ticks().Select(tick => YTick(Area.Y(yAxis.Fraction(tick.Value)), tick.Label));
        var border = Markup.Of($"""<path class="frame" d="M{Area.Left} {Area.Top}v{Area.PlotHeight}h{Area.PlotWidth}"/>""");
        return Markup.Of($"{xTicks}{yTicks}{border}");
    }

    private static Markup XTick(double x, string label)
    {
        var line = Markup.Of($"""<path class="grid" d="M{x} {Area.Top}v{Area.PlotHeight}"/>""");
        var y = Area.Top + Area.PlotHeight + 14;
        return Markup.Of($"""
            {line}<text x="{x}" y="{y}" text-anchor="middle">{label}</text>

            """);
    }

    private static Markup YTick(double y, string label)
    {
        var line = Markup.Of($"""<path class="grid" d="M{Area.Left} {y}h{Area.PlotWidth}"/>""");
        return Markup.Of($"""
            {line}<text x="{Area.Left - 5}" y="{y + 3.5}" text-anchor="end">{label}</text>

            """);
    }

    private static Markup AxisLabels(Panel panel)
    {
        var (middleX, middleY) = (Area.X(0.5), Area.Y(0.5));
        return Markup.Of($"""
            <text class="label" x="{middleX}" y="{Area.Height - 6}" text-anchor="middle">{panel.XLabel}</text>
            <text class="label" x="12" y="{middleY}" text-anchor="middle" transform="rotate(-90 12 {middleY})">{panel.YLabel}</text>

            """);
    }

    /// <summary>How many points are not drawn because a coordinate is not finite, in brackets; empty for none.</summary>
    public static string UndrawnPoints(params IEnumerable<Panel> panels)
    {
        var count = panels.SelectMany(panel => panel.Series)
            .Sum(series => Enumerable.Range(0, series.Count()).Count(i => !series.IsDrawable(i)));
        return count > 0 ? $" ({Wording.Count(count, "point")} not finite and not drawn)" : "";
    }
}
