using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>Names the series of all panels once, and shows the colour scale where a series uses it.</summary>
internal static class Legend
{
    /// <summary>Colours of the style sheet for series that have one colour: classes c0 to c5.</summary>
    public const int Colors = 6;

    public static Markup Of(Picture picture)
    {
        var entries = picture.Panels
            .SelectMany(panel => panel.Series.Select((series, index) => (series.Name, Scale: series.Color is not null, Color: index % Colors)))
            .Where(entry => entry.Name.Length > 0)
            .Distinct()
            .Select(entry => Markup.Of($"<li>{(entry.Scale ? Markup.Empty : Swatch(entry.Color))}{entry.Name}{(entry.Scale ? Scale : Markup.Empty)}</li>"));
        return Markup.Of($"<ul class=\"legend\">{entries}</ul>\n");
    }

    private static Markup Swatch(int color) => Markup.Of(
        $"""<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><path class="dots c{color}" stroke-width="8" d="M5 5h0"/></svg>""");

    private static Markup Scale { get; } = Markup.Of(
        $""" <span>0</span><svg class="scale" viewBox="0 0 {ColorScale.Levels} 3" preserveAspectRatio="none" role="img" aria-label="colour scale from 0 to 1">{Enumerable.Range(0, ColorScale.Levels).Select(level => Markup.Of($"<rect x=\"{level}\" width=\"1.1\" height=\"3\" fill=\"{ColorScale.Color(level)}\"/>"))}</svg><span>1</span>""");
}
