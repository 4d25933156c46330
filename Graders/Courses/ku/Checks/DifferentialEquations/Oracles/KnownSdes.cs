namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>Latent SDEs to ask about.</summary>
internal static partial class KnownSdes
{
    /// <summary>
    /// A process that is nowhere linear or constant: σ² depends on the state, β on the data point, and α(y, 1) and β(y, 1) are neither y
    /// nor the likelihood's width.
    /// </summary>
    /// <param name="p">Seven numbers from −1 to 1.</param>
    /// <param name="scale">The unit of states and data points.</param>
    /// <param name="noise">σ² in units of <paramref name="scale"/>², on average.</param>
    public static SdeCase Wavy(double[] p, double scale, double noise)
    {
        var variance = scale * scale * noise;
        double Beta(double y, double t) => scale * Math.Exp(0.6 * p[5] * t + 0.5 * p[6] - 0.2) * (1 + 0.3 * Math.Sin(y / scale));
        return new()
        {
            Drift = (x, t) => scale * (p[0] * Math.Sin(x / scale) + p[1] * t) - p[2] * x,
            Variance = (x, t) => variance * (1 + 0.5 * Math.Sin(x / scale + p[3] + t)),
            VarianceSlope = (x, t) => 0.5 * variance / scale * Math.Cos(x / scale + p[3] + t),
            VarianceBend = (x, t) => -0.5 * variance / scale / scale * Math.Sin(x / scale + p[3] + t),
            Alpha = (y, t) => (0.3 + 0.4 * t) * y + scale * p[4] * Math.Sin(2 * t + 1),
            AlphaSlope = (y, t) => 0.4 * y + 2 * scale * p[4] * Math.Cos(2 * t + 1),
            Beta = Beta,
            BetaSlope = (y, t) => 0.6 * p[5] * Beta(y, t),
        };
    }

    /// <summary>One of them, for checks that need no more.</summary>
    public static SdeCase OneWavy { get; } = Wavy([0.7, -0.4, 0.5, 0.3, 0.8, 0.9, 0.1], 1, 0.8);
}
