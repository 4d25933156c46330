using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>One panel as inline SVG. Colours that depend on the page's theme come from its style sheet, by class.</summary>
internal static class SvgPanel
{
    private static readonly Frame Frame = new(Width: 320, Height: 270, Left: 46, Top: 8, Right: 8, Bottom: 40);

    public static Markup Of(Panel panel, SharedAxes axes)
    {
        var (x, y) = axes.Of(panel, Frame.PlotWidth / Frame.PlotHeight);
        return Markup.Of($"""
            <div class="panel"><svg viewBox="0 0 {Frame.Width} {Frame.Height}" role="img" aria-label="{panel.Caption}">
            {x.Ticks().Select(tick => Across(Frame.X(x.Fraction(tick.Value)), tick.Label))}{y.Ticks().Select(tick => Up(Frame.Y(y.Fraction(tick.Value)), tick.Label))}<path class="frame" d="M{Frame.Left} {Frame.Top}v{Frame.PlotHeight}h{Frame.PlotWidth}"/>
            {panel.Series.Select((series, index) => SvgSeries.Of(series, index, Place))}{Labels(panel)}</svg>
            <p>{panel.Caption}{Missing(panel)}</p></div>

            """);

        (double X, double Y) Place(double px, double py) => (Frame.X(x.Fraction(px)), Frame.Y(y.Fraction(py)));
    }

    private static Markup Across(double x, string label) => Markup.Of($"""
        <path class="grid" d="M{x} {Frame.Top}v{Frame.PlotHeight}"/><text x="{x}" y="{Frame.Top + Frame.PlotHeight + 14}" text-anchor="middle">{label}</text>

        """);

    private static Markup Up(double y, string label) => Markup.Of($"""
        <path class="grid" d="M{Frame.Left} {y}h{Frame.PlotWidth}"/><text x="{Frame.Left - 5}" y="{y + 3.5}" text-anchor="end">{label}</text>

        """);

    private static Markup Labels(Panel panel)
    {
        var (middleX, middleY) = (Frame.X(0.5), Frame.Y(0.5));
        return Markup.Of($"""
            <text class="label" x="{middleX}" y="{Frame.Height - 6}" text-anchor="middle">{panel.XLabel}</text>
            <text class="label" x="12" y="{middleY}" text-anchor="middle" transform="rotate(-90 12 {middleY})">{panel.YLabel}</text>

            """);
    }

    private static string Missing(Panel panel) =>
        panel.Series.Sum(series => Enumerable.Range(0, series.Count()).Count(i => !series.IsDrawable(i))) is > 0 and var count
            ? $" ({Wording.Count(count, "point")} not finite and not drawn)"
            : "";
}
