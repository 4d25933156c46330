using Grader.Reporting.Pictures;
using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>A picture on the page: its panels side by side where there is room, or its frames in one place; one legend below.</summary>
internal static class PictureFigure
{
    /// <summary>Pictures side by side, as many as there is room for.</summary>
    public static Markup All(IEnumerable<Picture> pictures) => pictures.ToList() is { Count: > 0 } some
        ? Markup.Of($"<div class=\"figures\">\n{some.Select(Of)}</div>\n")
        : Markup.Empty;

    public static Markup Of(Picture picture) => picture is { Animated: true, Panels.Count: > 1 } ? Moving(picture) : Still(picture);

    // A page without scripts is stopped by the checkbox alone: while it is not checked, the style sheet shows the last frame.
    private static Markup Moving(Picture picture) => Markup.Of($"""
        <figure class="moving">
        <figcaption>{picture.Title} <label><input type="checkbox" checked="checked"/> play</label></figcaption>
        {SvgFrames.Of(picture.Panels)}{Legend.Of(picture)}</figure>

        """);

    private static Markup Still(Picture picture)
    {
        var axes = new SharedAxes(picture.Panels);
        return Markup.Of($"""
            <figure{Markup.Trusted(picture.Panels.Count > 1 ? " class=\"wide\"" : "")}>
            <figcaption>{picture.Title}</figcaption>
            <div class="panels{(picture.Panels.Count % 2 == 0 ? " even" : "")}">
            {picture.Panels.Select(panel => SvgPanel.Of(panel, axes))}</div>
            {Legend.Of(picture)}</figure>

            """);
    }
}
