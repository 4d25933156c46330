using Grader.Results;

namespace Grader.Checks.Diffusion.Training;

/// <summary>Small images, from black to white.</summary>
internal static class ImagePictures
{
    private const int Rows = 3;
    private const int Columns = 6;
    private const int Side = 8;
    private const int Distance = Side + 2;

    /// <summary>Images beside those of the data.</summary>
    public static Picture Beside(string title, double[][] data, double[][] images) =>
        new(title, [Sheet("data", data[..(Rows * Columns)]), Sheet("samples", images[..(Rows * Columns)])]);

    /// <summary>Images in rows; the first pixel is at the upper left.</summary>
    private static Panel Sheet(string caption, double[][] images)
    {
        var pixels = images.SelectMany((image, index) => image.Select((value, pixel) => (
            X: index % Columns * Distance + pixel % Side, Y: -(index / Columns * Distance + pixel / Side),
            Grey: Math.Clamp((value + 1) / 2, 0, 1)))).ToArray();
        return new(caption, "", "", [new("", SeriesKind.Pixels, [.. pixels.Select(pixel => (double)pixel.X)],
            [.. pixels.Select(pixel => (double)pixel.Y)], [.. pixels.Select(pixel => pixel.Grey)])]);
    }
}
