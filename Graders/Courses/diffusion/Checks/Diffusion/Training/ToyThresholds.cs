using Grader.Judging.Statistics.Samples;

namespace Grader.Checks.Diffusion.Training;

/// <summary>
/// The thresholds of this topic's trained exercises. The contracts name them for the student; they are written nowhere else. Each is an
/// absolute effect: beyond the worst of the correct trainings in its study, and short of the mildest mistake that it must catch. Checks
/// allow for chance on top of it. With that allowance each lies 6 or more standard deviations of the correct trainings beyond their mean,
/// and it is at least twice as far from the mildest mistake as from the worst correct training; StudiedThresholdTests hold it.
/// </summary>
/// <remarks>
/// The studies are in fixtures/studies: toy.csv, v.csv, eight.csv, moons.csv and images.csv; the first line of each is the command that
/// writes it. "Correct" below is the worst value over all correct trainings of the study, "1/20 training" the value of trainings with a
/// twentieth of the gradient steps. No figure tells two mistakes of the studies from a correct training: a model that is asked one step too
/// low everywhere (a mean excess of 0.010 against 0.009 on the two Gaussians, 0.019 against 0.018 on the V), and a network with one
/// activation less (0.013 and 0.019 there; 0.034 against 0.021 on the chequerboard).
/// </remarks>
internal static class ToyThresholds
{
    /// <summary>How often a limit of this list fails a correct hand-in.</summary>
    public const string OfRetrainings = "chance fails a model that keeps this with probability 2.5e-8 at most for each decision, and the "
        + "limit lies 6 standard deviations or more beyond the mean of 20 correct trainings";

    // ---- Two Gaussians, DTU's default network ----

    /// <summary>Most loss above the smallest possible one. Correct: 0.0112; 1/20 training: 0.060.</summary>
    public const double GaussiansExcess = 0.025;

    /// <summary>The mean of −ln q(x_0) over samples that the data themselves have.</summary>
    public const double GaussiansDensity = 0.1189;

    /// <summary>Most difference from it, on either side. Correct: 0.133; 1/20 training: 1.6.</summary>
    public const double GaussiansDensityBand = 0.3;

    /// <summary>Most difference of the share of the upper component from one fifth. Correct: 0.042; a missing one: 0.2.</summary>
    public const double UpperBand = 0.08;

    // ---- Chequerboard, DTU's default network ----

    /// <summary>Most loss above the smallest possible one. Correct: 0.027; 1/20 training: 0.069.</summary>
    public const double BoardExcess = 0.04;

    /// <summary>Least share of samples in black cells. Correct: 0.6238; uniform points: 0.556.</summary>
    public const double BlackFraction = 0.602;

    /// <summary>
    /// Least share of one black cell among the samples in black cells; the data have 0.2. Correct: 0.133; a missing one: 0.
    /// </summary>
    public const double LeastCell = 0.11;

    // ---- Chequerboard, improved model: one of the two is enough ----

    /// <summary>Least share of samples in black cells. Correct: 0.786; the default network, at best: 0.68.</summary>
    public const double ImprovedBlackFraction = 0.75;

    /// <summary>Most loss above the smallest possible one. Correct, at best: 0.0077; the default network, at best: 0.018.</summary>
    public const double ImprovedExcess = 0.010;

    // ---- V, Heidelberg's network ----

    /// <summary>Most loss above the smallest possible one. Correct: 0.025; 1/20 training: 0.161.</summary>
    public const double VExcess = 0.06;

    /// <summary>Least share of samples on one arm; the data have 0.5. Correct: 0.434; one arm alone: 0.</summary>
    public const double LeastArm = 0.3;

    /// <summary>The mean of −ln q(x_0) over samples that the data themselves have.</summary>
    public const double VDensity = 1.0902;

    /// <summary>How far the mean may be above it: samples that are too wide. Correct: 0.339; 1/20 training: 6.2.</summary>
    public const double VWideBand = 0.5;

    /// <summary>How far the mean may be below it: samples that are too sharp. Correct: 0.026; steps without fresh noise: 0.44.</summary>
    public const double VSharpBand = 0.16;

    /// <summary>Most difference of the slope of true on predicted noise from 1. Correct: 0.070; predictions half as large: 1.</summary>
    public const double VSlopeBand = 0.2;

    /// <summary>A sample with a larger −ln q(x_0) than this lies far from the V; of the data, almost none does.</summary>
    public const double VStrayDensity = 8;

    /// <summary>Most share of such samples. Correct: 0.011; 1/20 training: 0.34.</summary>
    public const double VStray = 0.03;

    /// <summary>
    /// Largest jump of the line of latents of exercise 1b by DDIM. Correct: 0.0148; with independent noise for each sample: 3.5.
    /// </summary>
    public const double VLargestJump = 0.2;

    // ---- 8 Gaussians, Heidelberg's network ----

    /// <summary>Most loss above the smallest possible one. Correct: 0.077; 1/20 training: 0.32.</summary>
    public const double EightExcess = 0.14;

    /// <summary>Least share of samples nearest to a centre; the data have 0.125. Correct: 0.068; a missing one: 0.</summary>
    public const double LeastGaussian = 0.046;

    /// <summary>How far precision may be below that of the data. Correct: 0.30; 1/20 training: 0.92.</summary>
    public const double EightPrecision = 0.55;

    /// <summary>How far coverage may be below that of the data. Correct: 0.25; 1/20 training: 0.80.</summary>
    public const double EightCoverage = 0.4;

    // ---- Two moons, Heidelberg's network ----

    /// <summary>Most loss above the smallest possible one. Correct: 0.082; mirrored data: 0.171; 1/20 training: 0.198.</summary>
    public const double MoonsExcess = 0.111;

    /// <summary>A sample farther than this from the nearer moon lies far from both; the moons are about 0.5 from each other.</summary>
    public const double FarFromMoons = 0.2;

    /// <summary>Most share of such samples. Correct: 0.129; mirrored data: 0.425; 1/20 training: 0.57.</summary>
    public const double MoonsFar = 0.22;

    /// <summary>Least share of samples nearest to a quarter of a moon; the data have 0.125. Correct: 0.078; a missing one: 0.</summary>
    public const double LeastQuarter = 0.053;

    // ---- Images ----

    /// <summary>
    /// Most loss on held-out images above that of the best linear prediction (0.233 for the digits), in units of what that prediction
    /// explains. Correct: 0.073, with MNIST 0.083; a tenth of the training: 0.181, with MNIST 0.245.
    /// </summary>
    public const double ImageExcess = 0.125;

    /// <summary>
    /// Largest mean distance of samples from the nearest image, in units of that of held-out images. Correct: 1.73, with MNIST 1.9; a tenth
    /// of the training: 2.87, with MNIST 6.7.
    /// </summary>
    public const double ImageDistance = 2.3;

    /// <summary>
    /// Least share of samples nearest to a label, in units of the share of the rarest label in the data. Correct: 0.051 of 0.097; a missing
    /// label: 0.
    /// </summary>
    public const double LeastDigit = 0.25;

    /// <summary>
    /// Least mean distance of samples from the nearest image, in the same units. A perfect model: 1; correct: 1.69; images of the data,
    /// remembered: 0.194.
    /// </summary>
    public const double ImageCopies = 0.75;

    /// <summary>
    /// Least mean distance of samples from the nearest other one, in the same units. The data: 1.03; correct: 1.65; sixty images of the
    /// data, remembered: 0.005.
    /// </summary>
    public const double ImageSpacing = 0.7;

    /// <summary>
    /// Largest energy distance between samples and those of algorithm 2 with the predicted noise, over their mean distance; with the
    /// allowance of <see cref="ImageEnergyLaw"/> it is 0.0085. Correct: 0.0008; sixty images of the data, remembered: 0.029.
    /// </summary>
    public const double ImageSamplerEnergy = 0.001;

    /// <summary>
    /// That energy distance where the samples do come from algorithm 2: the deviation of the 20 whole trainings of images.csv. 22
    /// deviations have the level 1e-8 for any sum of weighted χ² with one degree of freedom, the law of an energy distance.
    /// </summary>
    public static NullLaw ImageEnergyLaw { get; } = new(0, 0.00034, 22);

    /// <summary>Most loss above the smallest possible one in the early, the middle and the late steps, on two Gaussians.</summary>
    public static IReadOnlyList<double> GaussiansBands { get; } = [0.06, 0.012, 0.014];

    /// <summary>The same on the chequerboard.</summary>
    public static IReadOnlyList<double> BoardBands { get; } = [0.12, 0.012, 0.014];

    /// <summary>The same on the V.</summary>
    public static IReadOnlyList<double> VBands { get; } = [0.09, 0.036, 0.036];

    /// <summary>Precision of 1000 draws of the 8 Gaussians against 1000 others: the first rows of eight.csv.</summary>
    public static NullLaw PrecisionLaw { get; } = new(0.9874, 0.00445, Manifold.CriticalZ);

    /// <summary>Their coverage.</summary>
    public static NullLaw CoverageLaw { get; } = new(0.9687, 0.00848, Manifold.CriticalZ);
}
