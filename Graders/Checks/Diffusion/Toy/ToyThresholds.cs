using Grader.Judging.Statistics.Samples;

namespace Grader.Checks.Diffusion.Toy;

/// <summary>
/// The margins of trained models, all in one place. Each is an absolute effect, set beyond the worst of the correct trainings in
/// fixtures/studies/toy.csv (<c>dotnet run -c Release --project Tests/Benchmarks -- study toy --seeds 20</c>), for the V in
/// fixtures/studies/v.csv (<c>… -- study v --seeds 20</c>), for the eight Gaussians in eight.csv (<c>… study eight</c>), for the two moons
/// in moons.csv (<c>… study moons</c>), for the digits in fixtures/studies/images.csv (<c>… -- study images --seeds 20</c>), and short of the mildest mistake that
/// it must catch; chance is allowed for on top of it.
/// </summary>
internal static class ToyThresholds
{
    /// <summary>TwoGaussians, default network: loss above the smallest possible one. Worst correct 0.0112, a twentieth of the training 0.064.</summary>
    public const double GaussiansExcess = 0.03;

    /// <summary>TwoGaussians, default network: mean of −ln q(x_0) over samples; this is the data's own.</summary>
    public const double GaussiansDensity = 0.1189;

    /// <summary>How far it may be off on either side. Worst correct 0.13, a twentieth of the training 1.9.</summary>
    public const double GaussiansDensityBand = 0.25;

    /// <summary>TwoGaussians: how far the share of the upper component may be from one fifth. Worst correct 0.042.</summary>
    public const double UpperBand = 0.06;

    /// <summary>Chequerboard, default network: loss above the smallest possible one. Worst correct 0.027, a twentieth of the training 0.069.</summary>
    public const double BoardExcess = 0.04;

    /// <summary>Chequerboard, default network: share of samples in black cells. Worst correct 0.626, uniform points 0.556.</summary>
    public const double BlackFraction = 0.61;

    /// <summary>Chequerboard: smallest share of a black cell among the samples in black cells; the data's is 0.2. Worst correct 0.132.</summary>
    public const double LeastCell = 0.12;

    /// <summary>V, the sheet's network: loss above the smallest possible one. Worst correct 0.025, a twentieth of the training 0.161.</summary>
    public const double VExcess = 0.06;

    /// <summary>V: mean of −ln q(x_0) over samples; this is the data's own.</summary>
    public const double VDensity = 1.0902;

    /// <summary>How far it may be above: samples that are too wide. Worst correct 0.339, a twentieth of the training 6.2.</summary>
    public const double VWideBand = 0.5;

    /// <summary>How far it may be below: samples that are too sharp. Worst correct 0.026, sampling without noise on the way back 0.44.</summary>
    public const double VSharpBand = 0.2;

    /// <summary>V: how far the slope of true on predicted noise may be from 1. Worst correct 0.070, half the prediction 1: scales are judged here.</summary>
    public const double VSlopeBand = 0.15;

    /// <summary>V: share of samples where ln q(x_0) is below −8; of the data almost none. Worst correct 0.011, a twentieth of the training 0.34.</summary>
    public const double VStray = 0.03;

    /// <summary>V: largest jump of the first line of latents by DDIM. Worst correct 0.0148, noise of its own for each sample 3.5.</summary>
    public const double VLargestJump = 0.2;

    /// <summary>8 Gaussians, Heidelberg's network: loss above the smallest possible one. Worst correct 0.077, a twentieth of the training 0.32.</summary>
    public const double EightExcess = 0.14;

    /// <summary>8 Gaussians: share of samples nearest to a centre; the data's is 0.125. Worst correct 0.068, a missing one 0.</summary>
    public const double LeastGaussian = 0.035;

    /// <summary>8 Gaussians: how far precision may fall short of that of the data. Worst correct 0.30, a twentieth of the training 0.92.</summary>
    public const double EightPrecision = 0.45;

    /// <summary>8 Gaussians: how far coverage may fall short of that of the data. Worst correct 0.25, a twentieth of the training 0.80.</summary>
    public const double EightCoverage = 0.4;

    /// <summary>Two moons, Heidelberg's network: loss above the smallest possible one. Worst correct 0.082, mirrored data 0.171, a twentieth of the training 0.198.</summary>
    public const double MoonsExcess = 0.12;

    /// <summary>Two moons: how far a sample may be from the nearer one; they are about 0.5 from each other.</summary>
    public const double FarFromMoons = 0.2;

    /// <summary>Two moons: share of samples farther than that. Worst correct 0.129, mirrored data 0.425, a twentieth of the training 0.57.</summary>
    public const double MoonsFar = 0.22;

    /// <summary>Two moons: share of samples nearest to a quarter of a moon; the data's is 0.125. Worst correct 0.078, a missing one 0.</summary>
    public const double LeastQuarter = 0.035;

    /// <summary>Chequerboard, improved model: share of samples in black cells. Worst correct 0.786, the default network 0.68 at best …</summary>
    public const double ImprovedBlackFraction = 0.75;

    /// <summary>… or, in place of it, loss above the smallest possible one. Best correct 0.0077, the default network 0.018 at best.</summary>
    public const double ImprovedExcess = 0.010;

    /// <summary>
    /// Images: loss on held-out images above that of the best linear prediction (0.233 for the digits), in units of what that explains. Worst
    /// correct 0.073, a tenth of the training 0.181; with MNIST 0.083 and 0.245.
    /// </summary>
    public const double ImageExcess = 0.125;

    /// <summary>Images: mean distance of samples from the nearest image, in units of that of held-out images. Worst correct 1.73, a tenth of the training 2.87; with MNIST 1.9 and 6.7.</summary>
    public const double ImageDistance = 2.3;

    /// <summary>Images: share of samples nearest to a label, in units of the share of the rarest in the data. Worst correct 0.051 of 0.097, a missing one 0.</summary>
    public const double LeastDigit = 0.25;

    /// <summary>Precision of 1000 draws of the 8 Gaussians against 1000 others: the first rows of the study.</summary>
    public static NullLaw PrecisionLaw { get; } = new(0.9874, 0.00445, CriticalZ.Manifold);

    /// <summary>Their coverage.</summary>
    public static NullLaw CoverageLaw { get; } = new(0.9687, 0.00848, CriticalZ.Manifold);
}
