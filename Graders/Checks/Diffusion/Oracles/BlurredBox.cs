using MathNet.Numerics;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// x_t = √ᾱ·x_0 + √(1 − ᾱ)·ε in one dimension, with x_0 uniform on an interval, seen from one value of x_t: then ε is a standard normal
/// number, cut to the interval of values that lead there.
/// </summary>
/// <param name="LogMass">ln P(x_0 in the interval), for x_0 on the whole line, given x_t: ln(Φ(high) − Φ(low)).</param>
/// <param name="MeanNoise">E[ε | x_t, x_0 in the interval] = (φ(low) − φ(high))/(Φ(high) − Φ(low)).</param>
internal readonly record struct BlurredBox(double LogMass, double MeanNoise)
{
    private static readonly double LogRootTwoPi = Math.Log(2 * Math.PI) / 2;

    /// <summary>The box [left, right], seen from x_t = <paramref name="x"/>.</summary>
    public static BlurredBox At(double x, double left, double right, double alphaBar)
    {
        var (signal, blur) = (Math.Sqrt(alphaBar), Math.Sqrt(1 - alphaBar));
        return Cut((x - signal * right) / blur, (x - signal * left) / blur);
    }

    /// <summary>A standard normal number, cut to [low, high].</summary>
    /// <remarks>Far from 0 the difference Φ(high) − Φ(low) of two numbers near 1 would be noise: there both ends are mirrored to the tail.</remarks>
    public static BlurredBox Cut(double low, double high)
    {
        if (low + high < 0)
        {
            var mirrored = Cut(-high, -low);
            return mirrored with { MeanNoise = -mirrored.MeanNoise };
        }

        // Everything relative to φ(low), or to φ(0) when 0 lies inside, so that no exponential under- or overflows.
        var anchor = Math.Max(low, 0);
        double Density(double u) => Math.Exp((anchor * anchor - u * u) / 2);
        var mass = low < 0
            ? Math.Sqrt(Math.PI / 2) * (SpecialFunctions.Erf(high / Math.Sqrt(2)) - SpecialFunctions.Erf(low / Math.Sqrt(2)))
            : MillsRatio(low) - Density(high) * MillsRatio(high);
        return new BlurredBox(Math.Log(mass) - LogRootTwoPi - anchor * anchor / 2, (Density(low) - Density(high)) / mass);
    }

    /// <summary>(1 − Φ(u))/φ(u) for u ≥ 0; the continued fraction of Laplace where the tail itself would underflow.</summary>
    private static double MillsRatio(double u)
    {
        const double Tail = 20;
        if (u < Tail)
        {
            return Math.Sqrt(Math.PI / 2) * Math.Exp(u * u / 2) * SpecialFunctions.Erfc(u / Math.Sqrt(2));
        }

        var fraction = u;
        for (var k = 12; k >= 1; k--)
        {
            fraction = u + k / fraction;
        }

        return 1 / fraction;
    }
}
