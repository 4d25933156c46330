using Grader.Checks.Diffusion.Images;
using Grader.Judging.Chance;
using Grader.Results;

namespace Grader.Checks.Diffusion.Training;

/// <summary>Small images, from black to white.</summary>
internal static class ImagePictures
{
    private const int Rows = 3;
    private const int Columns = 6;
    private const int DdimSteps = 50;

    /// <summary>Images beside those of the data.</summary>
    public static Picture Beside(string title, ImageSet set, double[][] images) => new(title,
        [Sheet("data", set.Rows[..(Rows * Columns)], set.Side), Sheet("samples", images[..(Rows * Columns)], set.Side)]);

    /// <summary>The way of some images from noise to samples, by DDIM with the trained model.</summary>
    public static Picture Way(TrainedImages trained)
    {
        var last = trained.Schedule.StepCount;
        int[] shown = [last, last / 2, last / 5, 0];
        var states = States(trained, Latents(trained.Set, Columns), shown);
        return new("Way from noise to images, by DDIM with the trained network",
            [Sheet($"row by row t = {string.Join(", ", shown)}",
                [.. shown.SelectMany(t => states[t].Chunk(trained.Set.Pixels))], trained.Set.Side)]);
    }

    /// <summary>What latents on lines from one latent to another become, by DDIM with the trained model; a line in each row.</summary>
    public static Picture Between(TrainedImages trained)
    {
        var (set, ends) = (trained.Set, Latents(trained.Set, 2 * Rows).Chunk(trained.Set.Pixels).ToArray());
        var lines = Enumerable.Range(0, Rows).SelectMany(row => Enumerable.Range(0, Columns)
            .SelectMany(column => Mixed(ends[2 * row], ends[2 * row + 1], column / (Columns - 1.0))));
        var samples = States(trained, [.. lines], [0])[0];
        return new("Lines of latents, by DDIM with the trained network",
            [Sheet("from one latent to another in each row", [.. samples.Chunk(set.Pixels)], set.Side)]);
    }

    /// <summary>The states at some steps; each DDIM step is a fiftieth of the way at most.</summary>
    private static IReadOnlyDictionary<int, double[]> States(TrainedImages trained, double[] latents, IEnumerable<int> shown)
    {
        var last = trained.Schedule.StepCount;
        var parts = Enumerable.Range(0, DdimSteps).Select(part => part * last / DdimSteps);
        return DdimOfTrainedModel.States(trained.PredictNoise, trained.Schedule, latents, shown.Concat(parts));
    }

    private static double[] Latents(ImageSet set, int count)
    {
        var random = new UniformNumbers(1);
        return [.. Enumerable.Range(0, count * set.Pixels).Select(_ => random.NormalPair().First)];
    }

    private static IEnumerable<double> Mixed(double[] start, double[] end, double share) =>
        start.Zip(end, (a, b) => (1 - share) * a + share * b);

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
