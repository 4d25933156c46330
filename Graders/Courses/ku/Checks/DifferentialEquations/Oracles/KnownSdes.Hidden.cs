using Grader.Judging.GoldenFiles;

namespace Grader.Checks.DifferentialEquations.Oracles;

// Linear SDEs with Gaussian marginals, whose ELBO is known: golden/differential-equations/sde.txt has the numbers.
internal static partial class KnownSdes
{
    private static GoldenFile Golden => GoldenFile.Of(typeof(KnownSdes).Assembly, "differential-equations/sde.txt");

    /// <summary>f = 0, σ = 0.7, δ = 0.3, y = 1.3, with the marginals of the true posterior: no gap.</summary>
    public static readonly KnownSde StillWithBestMarginals = new("f = 0 with the marginals of the true posterior", BestStill(0.7, 0.3),
        1.3, 0.3, Golden.Row("still, best q"));

    /// <summary>The same process with α = t·y and β = 1 − t + δ·t: a gap of 1.56.</summary>
    public static readonly KnownSde StillWithStraightMarginals = new("f = 0 with α = t·y and β = 1 − t + δ·t", new()
    {
        Drift = (_, _) => 0,
        Variance = (_, _) => 0.7 * 0.7,
        Alpha = (y, t) => t * y,
        AlphaSlope = (y, _) => y,
        Beta = (_, t) => 1 - t + 0.3 * t,
        BetaSlope = (_, _) => -0.7,
    }, 1.3, 0.3, Golden.Row("still, straight q"));

    /// <summary>dx = −0.8·x·dt + 1.1·dW, δ = 0.25, y = 1.3, with the marginals of the true posterior: no gap.</summary>
    public static readonly KnownSde ReturningWithBestMarginals = new("f = −0.8·x with the marginals of the true posterior",
        BestReturning(),
        1.3, 0.25, Golden.Row("returning, best q"));

    public static IReadOnlyList<KnownSde> All { get; } = [StillWithBestMarginals, StillWithStraightMarginals, ReturningWithBestMarginals];

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
