using Grader.Reporting.Pictures;
using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>A picture on the page: its panels side by side where there is room, one legend below.</summary>
internal static class PictureFigure
{
    public static Markup Of(Picture picture)
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
