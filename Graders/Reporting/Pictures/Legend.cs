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
        var named =
            from panel in picture.Panels
            from item in panel.Series.Index()
            where item.Item.Name.Length > 0
            select (item.Item.Name, HasScale: item.Item.Color is not null, Color: item.Index % Colors);
        var entries = named.Distinct().Select(entry => Entry(entry.Name, entry.HasScale, entry.Color));
        return Markup.Of($"<ul class=\"legend\">{entries}</ul>\n");
    }

    private static Markup Entry(string name, bool hasScale, int color) =>
        hasScale ? Markup.Of($"<li>{name}{Scale}</li>") : Markup.Of($"<li>{Swatch(color)}{name}</li>");

    private static Markup Swatch(int color) => Markup.Of(
        $"""<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><path class="dots c{color}" stroke-width="8" d="M5 5h0"/></svg>""");

    private static Markup Scale { get; } = Markup.Of($" <span>0</span>{ScaleDrawing()}<span>1</span>");

    private static Markup ScaleDrawing()
    {
        var levels = Enumerable.Range(0, ColorScale.Levels)
            .Select(level => Markup.Of($"""<rect x="{level}" width="1.1" height="3" fill="{ColorScale.Color(level)}"/>"""));
        var size = Markup.Of($"viewBox=\"0 0 {ColorScale.Levels} 3\" preserveAspectRatio=\"none\"");
        return Markup.Of($"""<svg class="scale" {size} role="img" aria-label="colour scale from 0 to 1">{levels}</svg>""");
    }
}
