using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Chance;

namespace Grader.Checks.Diffusion.Images;

/// <summary>
/// Small labelled images to train on, and others that no training sees; with them the figures of the data that models are compared with.
/// </summary>
internal sealed class ImageSet
{
    /// <summary>Of one image, 8 × 8.</summary>
    public const int Pixels = 64;

    /// <summary>Grey values.</summary>
    public const int Levels = 17;

    /// <summary>Labels.</summary>
    public const int Kinds = 10;

    private const int Part = 6;

    private readonly Lazy<double[][]> rows;
    private readonly Lazy<LinearDenoiser> linear;
    private readonly Lazy<double> usualDistance;

    public ImageSet(IReadOnlyList<Digit> images)
    {
        ForTraining = [.. images.Where((_, index) => index % Part != 0)];
        HeldOut = [.. images.Where((_, index) => index % Part == 0)];
        rows = new(() => Scaled(ForTraining, new UniformNumbers(1)));
        linear = new(() => LinearDenoiser.Of(Rows));
        usualDistance = new(() => NearestDigit.Of(this, Scaled(HeldOut, new UniformNumbers(2))).Distances.Average());
    }

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

    /// <summary>How far a held-out image is from the nearest one for training, root mean square over the pixels, on average.</summary>
    public double UsualDistance => usualDistance.Value;

    /// <summary>Share of the rarest label.</summary>
    public double RarestShare =>
        Enumerable.Range(0, Kinds).Min(kind => ForTraining.Count(image => image.Label == kind)) / (double)ForTraining.Count;

    /// <summary>x = 2·(v + u)/17 − 1, u uniform on [0, 1).</summary>
    public static double[] Scaled(Digit digit, UniformNumbers random) =>
        [.. digit.Grey.Select(grey => 2 * (grey + random.Next()) / Levels - 1)];

    private static double[][] Scaled(IEnumerable<Digit> digits, UniformNumbers random) =>
        [.. digits.Select(digit => Scaled(digit, random))];
}
