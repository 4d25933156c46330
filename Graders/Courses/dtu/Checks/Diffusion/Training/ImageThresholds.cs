using Grader.Judging.Statistics.Samples;

namespace Grader.Checks.Diffusion.Training;

/// <summary>
/// The thresholds of the two networks of images of exercise 3.5. The contracts name them for the student. The rule for each is that of
/// <see cref="ToyThresholds"/>, and the study is fixtures/studies/dtu-images.csv, with 20 correct trainings of each network on the digits.
/// </summary>
internal static class ImageThresholds
{
    /// <summary>
    /// Least share of held-out images that lie where samples do. The data: 0.927; correct: 0.813; sixty images, remembered: 0.067.
    /// </summary>
    public const double Recall = 0.62;

    /// <summary>Most share of samples that are nearly an image of the data. Correct: 0; images of the data, remembered: 1.</summary>
    public const double Copies = 0.05;

    /// <summary>
    /// Least share of samples nearest to a label, in units of the share of the rarest label in the data; with 500 samples, chance hides it
    /// unless the label is missing altogether. Correct: 0.036 of 0.097; a missing label: 0.
    /// </summary>
    public const double LeastLabel = 0.42;

    /// <summary>
    /// Correct: 0.0444, 0.218 and 0.156; a tenth of the training: 0.112, 0.002 and 0.78.
    /// </summary>
    public static ImageLimits FullyConnected { get; } = new(Excess: 0.065, Precision: 0.15, Outside: 0.3)
    {
        OutsideLaw = new(0, 0.0078, Manifold.CriticalZ),
    };

    /// <summary>
    /// Correct: −0.0006, 0.336 and 0.0154; a tenth of the training: 0.063, 0.21 and 0.113; a fully connected network, trained as
    /// long: 0.0587, 0.164 and 0.275, and with its own budget, 0.043, 0.318 and 0.124.
    /// </summary>
    public static ImageLimits UNet { get; } = new(Excess: 0.018, Precision: 0.3, Outside: 0.04)
    {
        OutsideLaw = new(0, 0.0026, Manifold.CriticalZ),
    };

    /// <summary>
    /// What chance does to the share of held-out images that lie where samples do: the deviation is that of 20 fully connected networks.
    /// </summary>
    public static NullLaw RecallLaw { get; } = new(Recall, 0.02, Manifold.CriticalZ);
}

/// <summary>What a network of images has to reach.</summary>
/// <param name="Excess">Most loss on held-out images above that of the best linear prediction, in units of what that explains.</param>
/// <param name="Precision">Least share of samples that lie where images do.</param>
/// <param name="Outside">Most mean share of pixels of a sample beyond ±1.25.</param>
internal sealed record ImageLimits(double Excess, double Precision, double Outside)
{
    /// <summary>What chance does to that share: the deviation is that of 20 correct trainings.</summary>
    public required NullLaw OutsideLaw { get; init; }
}
