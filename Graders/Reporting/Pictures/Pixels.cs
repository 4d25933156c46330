using System.Globalization;

namespace Grader.Reporting.Pictures;

/// <summary>Numbers inside a drawing.</summary>
internal static class Pixels
{
    /// <summary>A tenth of a pixel is finer than any screen, and keeps a page of many dots small.</summary>
    public static string Format(double pixel) => pixel.ToString("0.#", CultureInfo.InvariantCulture);
}
