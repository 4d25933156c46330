using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Chance;
using Grader.Judging.Statistics.Samples;

namespace Grader.Checks.Diffusion.Images;

/// <summary>
/// Labelled images to train on, and others that no training sees; with them the figures of the data that models are compared with.
/// </summary>
internal sealed class ImageSet
{
    /// <summary>Pixels in a row of a small image.</summary>
    public const int SmallSide = 8;

    /// <summary>Grey values of a small image.</summary>
    public const int SmallLevels = 17;

    /// <summary>Labels.</summary>
    public const int Kinds = 10;

    private const int Part = 6;
    private const int InManifold = 1_000;
    private const int Compared = 1_000;

    /// <summary>Directions of the largest variance; the others of an image are little more than noise.</summary>
    private const int FeatureCount = 20;

    private readonly Lazy<double[][]> rows;
    private readonly Lazy<LinearDenoiser> linear;
    private readonly Lazy<double> usualDistance;
    private readonly Lazy<RowManifold> manifold;

    public ImageSet(IReadOnlyList<Digit> images, int side = SmallSide, int levels = SmallLevels)
    {
        (Side, Levels) = (side, levels);
        ForTraining = [.. images.Where((_, index) => index % Part != 0)];
        HeldOut = [.. images.Where((_, index) => index % Part == 0)];
        rows = new(() => Scaled(ForTraining, new UniformNumbers(1)));
        linear = new(() => LinearDenoiser.Of(Rows));
        manifold = new(() => RowManifold.Of([.. Rows.Take(InManifold).Select(Features)]));
        usualDistance = new(() => NearestDigit.Of(this, ScaledHeldOut()).Distances.Average());
    }

    /// <summary>Pixels in a row and in a column.</summary>
    public int Side { get; }

    /// <summary>Pixels of one image.</summary>
    public int Pixels => Side * Side;

    /// <summary>Grey values.</summary>
    public int Levels { get; }

    /// <summary>What was done to the images before; null where nothing was.</summary>
    public string? Reduction { get; init; }

    /// <summary>Five sixths of the images.</summary>
    public IReadOnlyList<Digit> ForTraining { get; }

    /// <summary>The others, which no training sees.</summary>
    public IReadOnlyList<Digit> HeldOut { get; }

    /// <summary>The images for training, scaled, always with the same chance.</summary>
    public double[][] Rows => rows.Value;

    /// <summary>The best linear prediction of the noise, by the moments of the images for training.</summary>
    public LinearDenoiser Linear => linear.Value;

    /// <summary>Where the images for training lie, by their features.</summary>
    public RowManifold Manifold => manifold.Value;

    /// <summary>How far a held-out image is from the nearest one for training, root mean square over the pixels, on average.</summary>
    public double UsualDistance => usualDistance.Value;

    /// <summary>Share of the rarest label.</summary>
    public double RarestShare =>
        Enumerable.Range(0, Kinds).Min(kind => ForTraining.Count(image => image.Label == kind)) / (double)ForTraining.Count;

    /// <summary>An image in the directions of the largest variance.</summary>
    public double[] Features(double[] image) => Linear.Principal(image, FeatureCount);

    /// <summary>x = 2·(v + u)/L − 1, u uniform on [0, 1), with L grey values.</summary>
    public double[] Scaled(Digit digit, UniformNumbers random) =>
        [.. digit.Grey.Select(grey => 2 * (grey + random.Next()) / Levels - 1)];

    /// <summary>
    /// The first thousand held-out images, scaled, always with the same chance; to compare more with all others takes minutes.
    /// </summary>
    public double[][] ScaledHeldOut() => Scaled(HeldOut.Take(Compared), new UniformNumbers(2));

    private double[][] Scaled(IEnumerable<Digit> digits, UniformNumbers random) =>
        [.. digits.Select(digit => Scaled(digit, random))];
}
