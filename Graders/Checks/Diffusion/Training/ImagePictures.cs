using Grader.Checks.Diffusion.Images;
using Grader.Results;

namespace Grader.Checks.Diffusion.Training;

/// <summary>Small images, from black to white.</summary>
internal static class ImagePictures
{
    private const int Rows = 3;
    private const int Columns = 6;

    /// <summary>Images beside those of the data.</summary>
    public static Picture Beside(string title, ImageSet set, double[][] images) => new(title,
        [Sheet("data", set.Rows[..(Rows * Columns)], set.Side), Sheet("samples", images[..(Rows * Columns)], set.Side)]);

    /// <summary>Images in rows; the first pixel is at the upper left.</summary>
    private static Panel Sheet(string caption, double[][] images, int side)
    {
        var distance = side + 2;
        var pixels = images.SelectMany((image, index) => image.Select((value, pixel) => (
            X: index % Columns * distance + pixel % side, Y: -(index / Columns * distance + pixel / side),
            Grey: Math.Clamp((value + 1) / 2, 0, 1)))).ToArray();
        return new(caption, "", "", [new("", SeriesKind.Pixels, [.. pixels.Select(pixel => (double)pixel.X)],
            [.. pixels.Select(pixel => (double)pixel.Y)], [.. pixels.Select(pixel => pixel.Grey)])]);
    }
}
