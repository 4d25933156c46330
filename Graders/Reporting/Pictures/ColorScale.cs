namespace Grader.Reporting.Pictures;

/// <summary>
/// Colours for a value in [0, 1]: violet over teal to yellow-green, with lightness that rises evenly, so that the order is
/// visible in grey and to colour-blind readers too, and both ends stand out from a white and from a black page.
/// </summary>
/// <remarks>Björn Ottosson, "A perceptual color space for image processing", 2020: OKLab to linear sRGB.</remarks>
internal static class ColorScale
{
    /// <summary>How many colours there are: so many that neighbouring ones are hard to tell apart.</summary>
    public const int Levels = 24;

    /// <summary>The level of a value. A value outside [0, 1] gets the nearest level, NaN the lowest.</summary>
    public static int Level(double value) => (int)Math.Round(Math.Clamp(double.IsNaN(value) ? 0 : value, 0, 1) * (Levels - 1));

    /// <summary>The colour of a level as #rrggbb.</summary>
    public static string Color(int level)
    {
        var s = level / (Levels - 1.0);
        return Srgb(lightness: 0.45 + 0.40 * s, chroma: 0.15, hue: (300 - 185 * s) * Math.PI / 180);
    }

    /// <summary>The grey of a level as #rrggbb, from black to white.</summary>
    public static string Grey(int level)
    {
        var channel = ((int)Math.Round(255 * level / (Levels - 1.0))).ToString("x2");
        return $"#{channel}{channel}{channel}";
    }

    private static string Srgb(double lightness, double chroma, double hue)
    {
        var (a, b) = (chroma * Math.Cos(hue), chroma * Math.Sin(hue));
        var l = Math.Pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        var m = Math.Pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        var s = Math.Pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return $"#{Byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)}"
            + $"{Byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)}"
            + $"{Byte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)}";
    }

    // The sRGB transfer function, IEC 61966-2-1.
    private static string Byte(double linear)
    {
        var light = Math.Clamp(linear, 0, 1);
        var value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;
        return ((int)Math.Round(255 * value)).ToString("x2");
    }
}
