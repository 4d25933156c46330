using Grader.Judging.Chance;
using Grader.Judging.Statistics;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>Data on the line whose density is known.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="LogDensity">ln p(y).</param>
/// <param name="Draw">One draw.</param>
/// <param name="Low">Less than 1e-7 of the data lie below it.</param>
/// <param name="High">Less than 1e-7 of the data lie above it.</param>
internal sealed record LineDistribution(
    string Name, Func<double, double> LogDensity, Func<UniformNumbers, double> Draw, double Low, double High)
{
    private static readonly double[] means = [-8, -4, 0, 4, 8];

    /// <summary>N(−1, 2²).</summary>
    public static LineDistribution Gaussian { get; } = new("the Gaussian",
        y => -0.125 * (y + 1) * (y + 1) - Math.Log(2) - 0.5 * Math.Log(2 * Math.PI),
        random => 2 * random.NormalPair().First - 1, -13, 11);

    /// <summary>Five Laplace distributions of scale 1 with equal weights, with means −8, −4, 0, 4 and 8.</summary>
    public static LineDistribution Mixture { get; } = new("the Laplace mixture",
        y => LogSum.Of([.. means.Select(mean => -Math.Abs(y - mean))]) - Math.Log(2 * means.Length),
        random => means[random.Below(means.Length)] + LaplaceOf(random.Next() - 0.5), -24, 24);

    /// <summary>The inverse of the distribution function, at ½ + <paramref name="share"/>.</summary>
    private static double LaplaceOf(double share) => -Math.Sign(share) * Math.Log(1 - 2 * Math.Abs(share));
}
