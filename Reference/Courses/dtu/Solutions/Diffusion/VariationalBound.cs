using Grader.Contracts.Diffusion;
using static System.Math;

namespace Grader.Solutions.Diffusion;

/// <summary>Exercise 3.2. Ho et al. 2020 (arXiv 2006.11239), appendix A.</summary>
public sealed class VariationalBound : IVariationalBound
{
    public double Line17(GaussianChain chain, double[] x)
    {
        double logP = LogPrior(x[^1]), logQ = 0;
        for (int t = 1; t < x.Length; t++)
        {
            logP += LogReverse(chain, x, t);
            logQ += LogForward(chain, x, t);
        }
        return logQ - logP;
    }

    public double[] Line18(GaussianChain chain, double[] x) =>
        Summands(x, -LogPrior(x[^1]), t => LogForward(chain, x, t) - LogReverse(chain, x, t));

    public double[] Line19(GaussianChain chain, double[] x)
    {
        double[] summands = Line18(chain, x);
        summands[1] = LogJump(chain, x, 1) - LogReverse(chain, x, 1);
        return summands;
    }

    // Bayes, given x_0: q(x_t|x_{t−1}) = q(x_{t−1}|x_t, x_0)·q(x_t|x_0) / q(x_{t−1}|x_0).
    public double[] Line20(GaussianChain chain, double[] x) =>
        Summands(x, -LogPrior(x[^1]), t => t == 1
            ? LogJump(chain, x, 1) - LogReverse(chain, x, 1)
            : LogPosterior(chain, x, t) - LogReverse(chain, x, t) + LogJump(chain, x, t) - LogJump(chain, x, t - 1));

    // The ratios leave q(x_T|x_0) above and q(x_1|x_0) below, which cancels against the term t = 1.
    public double[] Line21(GaussianChain chain, double[] x) =>
        Summands(x, LogJump(chain, x, x.Length - 1) - LogPrior(x[^1]), t => t == 1
            ? -LogReverse(chain, x, 1)
            : LogPosterior(chain, x, t) - LogReverse(chain, x, t));

    public double[] Line22(GaussianChain chain, double x0)
    {
        double[] terms = new double[chain.StepCount + 1];
        Gaussian last = Jump(chain, x0, (int)chain.StepCount);
        terms[0] = last.KlTo(new Gaussian(0, 1));
        terms[1] = ExpectedDecoding(chain, x0);
        for (int t = 2; t < terms.Length; t++)
            terms[t] = ExpectedKl(chain, x0, t);
        return terms;
    }

    // L_0 = E[−ln p_θ(x_0|x_1)], and E over x_1 ~ N(m, v) of (x_0 − k·x_1 − c)² is (x_0 − k·m − c)² + k²·v.
    private static double ExpectedDecoding(GaussianChain chain, double x0)
    {
        Gaussian x1 = Jump(chain, x0, 1);
        Gaussian decoded = Reverse(chain, x1.Mean, 1);
        double slope = chain.Slope[0];
        return -decoded.LogDensity(x0) + slope * slope * x1.Variance / (2 * decoded.Variance);
    }

    // L_{t−1} = E[KL(q(x_{t−1}|x_t, x_0) ‖ p_θ(x_{t−1}|x_t))]: both means are linear in x_t ~ N(m, v).
    private static double ExpectedKl(GaussianChain chain, double x0, int t)
    {
        Gaussian xt = Jump(chain, x0, t);
        Gaussian posterior = Posterior(chain, x0, xt.Mean, t), reverse = Reverse(chain, xt.Mean, t);
        double slope = PosteriorSlope(chain, t) - chain.Slope[t - 1];
        return posterior.KlTo(reverse) + slope * slope * xt.Variance / (2 * reverse.Variance);
    }

    private static double[] Summands(double[] x, double prior, Func<int, double> summand) =>
        [prior, .. Enumerable.Range(1, x.Length - 1).Select(summand)];

    private static double LogPrior(double xT) => new Gaussian(0, 1).LogDensity(xT);

    private static double LogReverse(GaussianChain chain, double[] x, int t) => Reverse(chain, x[t], t).LogDensity(x[t - 1]);

    private static double LogForward(GaussianChain chain, double[] x, int t) =>
        new Gaussian(Sqrt(1 - chain.Beta[t - 1]) * x[t - 1], chain.Beta[t - 1]).LogDensity(x[t]);

    private static double LogJump(GaussianChain chain, double[] x, int t) => Jump(chain, x[0], t).LogDensity(x[t]);

    private static double LogPosterior(GaussianChain chain, double[] x, int t) => Posterior(chain, x[0], x[t], t).LogDensity(x[t - 1]);

    // p_θ(x_{t−1}|x_t).
    private static Gaussian Reverse(GaussianChain chain, double xt, int t) =>
        new(chain.Slope[t - 1] * xt + chain.Offset[t - 1], chain.Variance[t - 1]);

    // q(x_t|x_0), eq. (4).
    private static Gaussian Jump(GaussianChain chain, double x0, int t) => new(Sqrt(AlphaBar(chain, t)) * x0, 1 - AlphaBar(chain, t));

    // q(x_{t−1}|x_t, x_0), eq. (6) and (7).
    private static Gaussian Posterior(GaussianChain chain, double x0, double xt, int t)
    {
        double beta = chain.Beta[t - 1], previous = AlphaBar(chain, t - 1), now = AlphaBar(chain, t);
        double mean = Sqrt(previous) * beta / (1 - now) * x0 + PosteriorSlope(chain, t) * xt;
        return new Gaussian(mean, (1 - previous) / (1 - now) * beta);
    }

    private static double PosteriorSlope(GaussianChain chain, int t) =>
        Sqrt(1 - chain.Beta[t - 1]) * (1 - AlphaBar(chain, t - 1)) / (1 - AlphaBar(chain, t));

    private static double AlphaBar(GaussianChain chain, int t) =>
        chain.Beta.Take(t).Aggregate(1.0, (product, beta) => product * (1 - beta));
}
