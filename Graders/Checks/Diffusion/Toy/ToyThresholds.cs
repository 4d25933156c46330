namespace Grader.Checks.Diffusion.Toy;

/// <summary>
/// The margins of trained models, all in one place. Each is an absolute effect, set beyond the worst of the correct trainings in
/// fixtures/studies/toy.csv (20 seeds; <c>dotnet run -c Release --project Tests/Benchmarks -- study toy --seeds 20</c>) and short of the mildest
/// mistake that must be caught; chance is allowed for on top of it.
/// </summary>
internal static class ToyThresholds
{
    /// <summary>TwoGaussians, default network: loss above the smallest possible one.</summary>
    public const double GaussiansExcess = 0.03;

    /// <summary>TwoGaussians, default network: mean of −ln q(x_0) over samples; the data's own is 0.1189.</summary>
    public const double GaussiansDensity = 0.1189;

    /// <summary>How far it may be off on either side.</summary>
    public const double GaussiansDensityBand = 0.40;

    /// <summary>TwoGaussians: how far the share of the upper component may be from one fifth.</summary>
    public const double UpperBand = 0.05;

    /// <summary>Chequerboard, default network: loss above the smallest possible one.</summary>
    public const double BoardExcess = 0.04;

    /// <summary>Chequerboard, default network: share of samples in black cells; uniform points have 5/9.</summary>
    public const double BlackFraction = 0.556;

    /// <summary>Chequerboard: smallest share of a black cell among the samples in black cells; the data's is 0.2.</summary>
    public const double LeastCell = 0.14;

    /// <summary>Chequerboard, improved model: share of samples in black cells …</summary>
    public const double ImprovedBlackFraction = 0.75;

    /// <summary>… or, in place of it, loss above the smallest possible one.</summary>
    public const double ImprovedExcess = 0.010;
}
