using Grader.Judging.Chance;
using Grader.Judging.Statistics;
using static System.Math;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Eight Gaussians of equal weight, as in the notebook of the Heidelberg sheets: centres 4·(0, ±1), 4·(±1, 0) and 4·(±½, ±½), deviation
/// 0.1; then standardised by the moments of the population, mean 0 and variance 6.01.
/// </summary>
internal sealed class EightGaussians : IPartedDistribution
{
    private const double Variance = 0.01 / Population;
    private const double Population = 6 + 0.01;

    /// <summary>The centres, each with weight ⅛.</summary>
    public static IReadOnlyList<(double X, double Y)> Centres { get; } =
        [.. new[] { (0.0, 1.0), (1, 0), (0, -1), (-1, 0), (0.5, 0.5), (0.5, -0.5), (-0.5, 0.5), (-0.5, -0.5) }
            .Select(place => (4 * place.Item1 / Sqrt(Population), 4 * place.Item2 / Sqrt(Population)))];

    public string Name => "8 Gaussians";

    public int Parts => Centres.Count;

    public (double X, double Y) Draw(UniformNumbers random)
    {
        var (x, y) = Centres[random.Below(Centres.Count)];
        var (u, v) = random.NormalPair();
        return (x + Sqrt(Variance) * u, y + Sqrt(Variance) * v);
    }

    public double LogDensity(double x, double y) => DensityAndMean(x, y, alphaBar: 1).LogDensity;

    /// <summary>√(1 − ᾱ)·(x_t − √ᾱ·E[centre | x_t])/s².</summary>
    public (double X, double Y) OptimalNoise(double x, double y, double alphaBar)
    {
        var (_, centreX, centreY) = DensityAndMean(x, y, alphaBar);
        var scale = Sqrt(1 - alphaBar) / Spread(alphaBar);
        return (scale * (x - Sqrt(alphaBar) * centreX), scale * (y - Sqrt(alphaBar) * centreY));
    }

    /// <summary>
    /// 2 − E‖ε*‖² by the trapezoidal rule with a step of a third of the blur, whose error falls exponentially for such functions.
    /// </summary>
    public double OptimalLoss(double alphaBar)
    {
        const double Farthest = 1.7; // a little more than the largest coordinate of a centre
        var blur = Sqrt(Spread(alphaBar));
        var step = blur / 3;
        var count = (int)Ceiling((Farthest * Sqrt(alphaBar) + 7 * blur) / step);
        var norm = 0.0;
        for (var i = -count; i <= count; i++)
        {
            for (var j = -count; j <= count; j++)
            {
                var (x, y) = OptimalNoise(i * step, j * step, alphaBar);
                norm += Exp(DensityAndMean(i * step, j * step, alphaBar).LogDensity) * (x * x + y * y);
            }
        }

        return 2 - norm * step * step;
    }

    public (int Part, double Distance) Nearest(double x, double y) =>
        Centres.Select((centre, part) => (part, Sqrt((x - centre.X) * (x - centre.X) + (y - centre.Y) * (y - centre.Y))))
            .MinBy(centre => centre.Item2);

    /// <summary>ln q_t(x_t), and E[centre | x_t].</summary>
    private static (double LogDensity, double X, double Y) DensityAndMean(double x, double y, double alphaBar)
    {
        var (signal, spread) = (Sqrt(alphaBar), Spread(alphaBar));
        Span<double> log = stackalloc double[Centres.Count];
        for (var k = 0; k < log.Length; k++)
        {
            var (dx, dy) = (x - signal * Centres[k].X, y - signal * Centres[k].Y);
            log[k] = -(dx * dx + dy * dy) / (2 * spread);
        }

        var (sum, meanX, meanY) = (LogSum.Of(log), 0.0, 0.0);
        for (var k = 0; k < log.Length; k++)
        {
            var probability = Exp(log[k] - sum);
            meanX += probability * Centres[k].X;
            meanY += probability * Centres[k].Y;
        }

        return (sum - Log(Centres.Count * 2 * PI * spread), meanX, meanY);
    }

    private static double Spread(double alphaBar) => alphaBar * Variance + 1 - alphaBar;
}
