namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>
/// Linear SDEs with Gaussian marginals, whose ELBO is known: fixtures/golden/differential-equations/sde.txt has the numbers.
/// </summary>
internal static class KnownSdes
{
    /// <summary>f = 0, σ = 0.7, δ = 0.3, y = 1.3, with the marginals of the true posterior: no gap.</summary>
    public static readonly KnownSde StillWithBestMarginals = new("f = 0 with the marginals of the true posterior", BestStill(0.7, 0.3),
        1.3, 0.3, -0.21694858419039, 0.52310773692526, 0.94240476219074, -1.6824610833064);

    /// <summary>The same process with α = t·y and β = 1 − t + δ·t: a gap of 1.56.</summary>
    public static readonly KnownSde StillWithStraightMarginals = new("f = 0 with α = t·y and β = 1 − t + δ·t", new()
    {
        Drift = (_, _) => 0,
        Variance = (_, _) => 0.7 * 0.7,
        Alpha = (y, t) => t * y,
        AlphaSlope = (y, _) => y,
        Beta = (_, t) => 1 - t + 0.3 * t,
        BetaSlope = (_, _) => -0.7,
    }, 1.3, 0.3, -0.21496572887874, 0, 3.030642864748, -1.6824610833064);

    /// <summary>dx = −0.8·x·dt + 1.1·dW, δ = 0.25, y = 1.3, with the marginals of the true posterior: no gap.</summary>
    public static readonly KnownSde ReturningWithBestMarginals = new("f = −0.8·x with the marginals of the true posterior", BestReturning(),
        1.3, 0.25, -0.066743048546819, 0.24253103649599, 1.5124055501755, -1.8216796352183);

    public static IReadOnlyList<KnownSde> All { get; } = [StillWithBestMarginals, StillWithStraightMarginals, ReturningWithBestMarginals];

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

    /// <summary>x_t given y, where x_t = x_0 + σ·W_t and y = x_1 + δ·ε are jointly Gaussian.</summary>
    private static SdeCase BestStill(double sigma, double delta)
    {
        var (s2, total) = (sigma * sigma, 1 + sigma * sigma + delta * delta);
        double Marginal(double t) => 1 + s2 * t;
        double Beta(double t) => Math.Sqrt(Marginal(t) - Marginal(t) * Marginal(t) / total);
        return new()
        {
            Drift = (_, _) => 0,
            Variance = (_, _) => s2,
            Alpha = (y, t) => Marginal(t) * y / total,
            AlphaSlope = (y, _) => s2 * y / total,
            Beta = (_, t) => Beta(t),
            BetaSlope = (_, t) => (s2 - 2 * s2 * Marginal(t) / total) / (2 * Beta(t)),
        };
    }

    /// <summary>The same where x_t returns to 0 at the rate c: Var x_t = v(t), Cov(x_t, x_1) = e^{−c(1 − t)}·v(t).</summary>
    private static SdeCase BestReturning()
    {
        const double C = 0.8, S2 = 1.1 * 1.1, Delta = 0.25;
        double Marginal(double t) => Math.Exp(-2 * C * t) + S2 * (1 - Math.Exp(-2 * C * t)) / (2 * C);
        double MarginalSlope(double t) => S2 - 2 * C * Marginal(t);
        double Shared(double t) => Math.Exp(-C * (1 - t)) * Marginal(t);
        double SharedSlope(double t) => C * Shared(t) + Math.Exp(-C * (1 - t)) * MarginalSlope(t);
        var total = Marginal(1) + Delta * Delta;
        double Beta(double t) => Math.Sqrt(Marginal(t) - Shared(t) * Shared(t) / total);
        return new()
        {
            Drift = (x, _) => -C * x,
            Variance = (_, _) => S2,
            Alpha = (y, t) => Shared(t) * y / total,
            AlphaSlope = (y, t) => SharedSlope(t) * y / total,
            Beta = (_, t) => Beta(t),
            BetaSlope = (_, t) => (MarginalSlope(t) - 2 * Shared(t) * SharedSlope(t) / total) / (2 * Beta(t)),
        };
    }
}
