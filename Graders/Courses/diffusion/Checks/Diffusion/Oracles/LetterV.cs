using Grader.Judging.Chance;
using Grader.Judging.Statistics;
using static System.Math;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// The V of the Heidelberg sheets: a uniform point of one of two segments, from (0, 0) to (±2, 3), plus 0.1·N(0, I); then standardised,
/// here by the moments of the population, so that the noise is wider in y than in x.
/// </summary>
internal sealed class LetterV : IToyDistribution
{
    private static readonly double deviationX = Sqrt(4.0 / 3 + 0.01);
    private static readonly double deviationY = Sqrt(0.75 + 0.01);
    private static readonly (double X, double Y) vertex = (0, -1.5 / deviationY);
    private static readonly (double X, double Y)[] arms = [(2 / deviationX, 3 / deviationY), (-2 / deviationX, 3 / deviationY)];
    private static readonly (double X, double Y) blur = (0.1 / deviationX, 0.1 / deviationY);

    public string Name => "V";

    public (double X, double Y) Draw(UniformNumbers random)
    {
        var (arm, share) = (arms[random.Below(arms.Length)], random.Next());
        var (u, v) = random.NormalPair();
        return (vertex.X + share * arm.X + blur.X * u, vertex.Y + share * arm.Y + blur.Y * v);
    }

    public double LogDensity(double x, double y) => DensityAndMean(x, y, alphaBar: 1).LogDensity;

    public (double X, double Y) OptimalNoise(double x, double y, double alphaBar)
    {
        var (_, noiseX, noiseY) = Predicted(x, y, alphaBar);
        return (noiseX, noiseY);
    }

    /// <summary>
    /// 2 − E‖ε*‖² by the trapezoidal rule with a step of a third of the blur, whose error falls exponentially for such functions.
    /// </summary>
    public double OptimalLoss(double alphaBar)
    {
        var (spreadX, spreadY) = Spread(alphaBar);
        var (stepX, stepY) = (spreadX / 3, spreadY / 3);
        var (countX, countY) = ((int)Ceiling((1.8 + 8 * spreadX) / stepX), (int)Ceiling((1.8 + 8 * spreadY) / stepY));
        var norm = 0.0;
        for (var i = -countX; i <= countX; i++)
        {
            for (var j = -countY; j <= countY; j++)
            {
                var (log, x, y) = Predicted(i * stepX, j * stepY, alphaBar);
                norm += Exp(log) * (x * x + y * y);
            }
        }

        return 2 - norm * stepX * stepY;
    }

    /// <summary>
    /// ln q_t(x_t), and ε* = √(1 − ᾱ)·(x_t − E[m | x_t])/s², where x_t ~ N(m, s²) given the point of the segments that m belongs to.
    /// </summary>
    private static (double LogDensity, double NoiseX, double NoiseY) Predicted(double x, double y, double alphaBar)
    {
        var (log, meanX, meanY) = DensityAndMean(x, y, alphaBar);
        var (spreadX, spreadY) = Spread(alphaBar);
        var noise = Sqrt(1 - alphaBar);
        return (log, noise * (x - meanX) / (spreadX * spreadX), noise * (y - meanY) / (spreadY * spreadY));
    }

    /// <summary>ln q_t(x_t), and E[m | x_t] for the points m = √ᾱ·(vertex + u·arm).</summary>
    private static (double LogDensity, double MeanX, double MeanY) DensityAndMean(double x, double y, double alphaBar)
    {
        var (upper, lower) = (Arm(arms[0], x, y, alphaBar), Arm(arms[1], x, y, alphaBar));
        var log = LogSum.Of([upper.LogDensity, lower.LogDensity]) - Log(2);
        var (p, q) = (Exp(upper.LogDensity - log) / 2, Exp(lower.LogDensity - log) / 2);
        return (log, p * upper.MeanX + q * lower.MeanX, p * upper.MeanY + q * lower.MeanY);
    }

    /// <summary>
    /// The same for one arm: in units of the spread the blur is isotropic, so that the density is a normal one across the segment times a
    /// difference of Φ along it.
    /// </summary>
    private static (double LogDensity, double MeanX, double MeanY) Arm((double X, double Y) arm, double x, double y, double alphaBar)
    {
        var (signal, (spreadX, spreadY)) = (Sqrt(alphaBar), Spread(alphaBar));
        var (alongX, alongY) = (signal * arm.X / spreadX, signal * arm.Y / spreadY);
        var (fromX, fromY) = ((x - signal * vertex.X) / spreadX, (y - signal * vertex.Y) / spreadY);
        var length = Sqrt(alongX * alongX + alongY * alongY);
        var foot = (fromX * alongX + fromY * alongY) / length;
        var across = (fromX * alongY - fromY * alongX) / length;
        var segment = BlurredBox.Cut(-foot, length - foot);
        var share = (foot + segment.MeanNoise) / length; // E[u | x_t]
        var log = segment.LogMass - across * across / 2 - Log(Sqrt(2 * PI) * length * spreadX * spreadY);
        return (log, signal * (vertex.X + share * arm.X), signal * (vertex.Y + share * arm.Y));
    }

    private static (double X, double Y) Spread(double alphaBar) =>
        (Sqrt(alphaBar * blur.X * blur.X + 1 - alphaBar), Sqrt(alphaBar * blur.Y * blur.Y + 1 - alphaBar));
}
