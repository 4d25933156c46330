using Grader.Judging.Chance;
using Grader.Judging.Statistics;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// ⅕·N((½, ½), 0.2²·I) + ⅘·N((−½, −½), 0.2²·I): on the unit square, centres (¾, ¾) and (¼, ¼) with deviation 0.1.
/// </summary>
internal sealed class TwoGaussians : IToyDistribution
{
    /// <summary>Weight of the upper component.</summary>
    public const double UpperWeight = 0.2;

    private const double Centre = 0.5;
    private const double Variance = 0.04;

    public string Name => "TwoGaussians";

    public (double X, double Y) Draw(UniformNumbers random)
    {
        var centre = random.Next() < UpperWeight ? Centre : -Centre;
        var (u, v) = random.NormalPair();
        return (centre + Math.Sqrt(Variance) * u, centre + Math.Sqrt(Variance) * v);
    }

    public double LogDensity(double x, double y)
    {
        var (upper, lower) = LogTerms(x, y, alphaBar: 1);
        return LogSum.Of([upper, lower]) - Math.Log(2 * Math.PI * Variance);
    }

    public (double X, double Y) OptimalNoise(double x, double y, double alphaBar)
    {
        var (upper, lower) = LogTerms(x, y, alphaBar);
        var centre = Math.Sqrt(alphaBar) * Centre * Math.Tanh((upper - lower) / 2); // √ᾱ·Σ_k P(k | x_t)·μ_k, the same for x and y
        var scale = Math.Sqrt(1 - alphaBar) / Spread(alphaBar);
        return (scale * (x - centre), scale * (y - centre));
    }

    /// <summary>
    /// E‖ε‖² − E‖ε*‖². In the coordinates along and across the line of centres, the second is Gaussian and the first a
    /// one-dimensional mixture, integrated by the trapezoidal rule (whose error falls exponentially for such functions).
    /// </summary>
    public double OptimalLoss(double alphaBar)
    {
        var spread = Spread(alphaBar);
        var deviation = Math.Sqrt(spread);
        var far = Math.Sqrt(2 * alphaBar) * Centre; // the centres lie at ±far on the diagonal
        var norm = 0.0;
        var step = deviation / 16;
        for (var u = -far - 10 * deviation; u <= far + 10 * deviation; u += step)
        {
            var density = (UpperWeight * Gauss(u - far) + (1 - UpperWeight) * Gauss(u + far)) * step;
            var diagonal = u / Math.Sqrt(2);
            var (along, _) = OptimalNoise(diagonal, diagonal, alphaBar);
            norm += density * 2 * along * along;
        }

        return 2 - (1 - alphaBar) / spread - norm;

        double Gauss(double d) => Math.Exp(-d * d / (2 * spread)) / Math.Sqrt(2 * Math.PI * spread);
    }

    /// <summary>True for points that are nearer to the centre of the upper component.</summary>
    public static bool IsUpper(double x, double y) => x + y > 0;

    private static double Spread(double alphaBar) => alphaBar * Variance + 1 - alphaBar;

    private static (double Upper, double Lower) LogTerms(double x, double y, double alphaBar)
    {
        var centre = Math.Sqrt(alphaBar) * Centre;
        double Exponent(double c) => -((x - c) * (x - c) + (y - c) * (y - c)) / (2 * Spread(alphaBar));
        return (Math.Log(UpperWeight) + Exponent(centre), Math.Log(1 - UpperWeight) + Exponent(-centre));
    }
}
