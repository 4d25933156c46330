using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>One panel as inline SVG. Colours that depend on the page's theme come from its style sheet, by class.</summary>
internal static class SvgPanel
{
    /// <summary>Where things lie in a panel.</summary>
    public static Frame Frame { get; } = new(Width: 320, Height: 270, Left: 46, Top: 8, Right: 8, Bottom: 40);

    public static Markup Of(Panel panel, SharedAxes axes) => Around(panel, axes, panel.Caption, place => Marks(panel, place), Markup.Of($"{panel.Caption}{Missing(panel)}"));

    /// <summary>The marks of all series of a panel.</summary>
    public static Markup Marks(Panel panel, Func<double, double, (double X, double Y)> place) =>
        Markup.Join(panel.Series.Select((series, index) => SvgSeries.Of(series, index, place)));

    /// <summary>A panel's axes around <paramref name="marks"/>.</summary>
    public static Markup Around(Panel panel, SharedAxes axes, string name, Func<Func<double, double, (double X, double Y)>, Markup> marks, Markup caption)
    {
        var (x, y) = axes.Of(panel, Frame.PlotWidth / Frame.PlotHeight);
        return Markup.Of($"""
            <div class="panel"><svg viewBox="0 0 {Frame.Width} {Frame.Height}" role="img" aria-label="{name}">
            {(HoldsImages(panel) ? Markup.Empty : Grid(x, y))}
            {marks(Place)}{Labels(panel)}</svg>
            <p>{caption}</p></div>

            """);

        (double X, double Y) Place(double px, double py) => (Frame.X(x.Fraction(px)), Frame.Y(y.Fraction(py)));
    }

    private static bool HoldsImages(Panel panel) => panel.Series.Count > 0 && panel.Series.All(series => series.Kind == SeriesKind.Pixels);

    private static Markup Grid(Axis x, Axis y) => Markup.Of(
        $"""{x.Ticks().Select(tick => Across(Frame.X(x.Fraction(tick.Value)), tick.Label))}{y.Ticks().Select(tick => Up(Frame.Y(y.Fraction(tick.Value)), tick.Label))}<path class="frame" d="M{Frame.Left} {Frame.Top}v{Frame.PlotHeight}h{Frame.PlotWidth}"/>""");

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

    /// <summary>How many points have no place in the plane, in brackets; empty where all have.</summary>
    public static string Missing(params IEnumerable<Panel> panels) =>
        panels.SelectMany(panel => panel.Series).Sum(series => Enumerable.Range(0, series.Count()).Count(i => !series.IsDrawable(i))) is > 0 and var count
            ? $" ({Wording.Count(count, "point")} not finite and not drawn)"
            : "";
}
