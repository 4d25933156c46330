using Grader.Contracts.Diffusion;
using static System.Math;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// The judge's own values for exercise 3.2. Posteriors come from Bayes' rule as it stands and expectations from Gauss–Hermite nodes, so
/// that no closed form of the exercise is used: the summands are quadratic in each x_t, for which two nodes are exact.
/// </summary>
/// <param name="chain">The chain.</param>
internal sealed class BoundOracle(GaussianChain chain)
{
    private readonly ScheduleValues schedule = new(chain.Beta);

    // At index t − 1. All trajectories of a chain have the same variances, of which the logarithms take long.
    private readonly Spread[] reverse = [.. chain.Variance.Select(Spread.Of)];
    private readonly Spread[] forward = [.. chain.Beta.Select(Spread.Of)];
    private readonly Spread[] jump = Jumps(new(chain.Beta));

    private int Steps => chain.Beta.Length;

    /// <summary>Line 17, from the joint densities.</summary>
    public double LogRatio(double[] x) => Enumerable.Range(1, Steps).Sum(t => Forward(x, t) - Reverse(x, t)) - Prior(x[^1]);

    /// <summary>The summands of lines 18, 19 and 20, which are equal: at index 0 the prior, at index t the step t.</summary>
    public double[] BeforeTelescoping(double[] x) =>
        [-Prior(x[^1]), .. Enumerable.Range(1, Steps).Select(t => Forward(x, t) - Reverse(x, t))];

    /// <summary>The summands of line 21.</summary>
    public double[] AfterTelescoping(double[] x) =>
        [Jump(x, Steps) - Prior(x[^1]), -Reverse(x, 1), .. Enumerable.Range(2, Steps - 1).Select(t => Posterior(x, t) - Reverse(x, t))];

    /// <summary>
    /// By how much line 20 exceeds line 21: ln [q(x_t|x_0) / q(x_{t−1}|x_0)] at index t &gt; 1, and what is left of their sum at 1 and 0.
    /// </summary>
    public double[] LogRatios(double[] x) =>
        [-Jump(x, Steps), Jump(x, 1), .. Enumerable.Range(2, Steps - 1).Select(t => Jump(x, t) - Jump(x, t - 1))];

    /// <summary>The size of the log densities that cancel in a line, at least 1.</summary>
    public double Size(double[] x)
    {
        var size = Max(1, Abs(Prior(x[^1])));
        for (var t = 1; t <= Steps; t++)
            size = Max(size, Max(Abs(Jump(x, t)), Max(Abs(Reverse(x, t)), Abs(Forward(x, t)))));

        return size;
    }

    /// <summary>The same for line 22.</summary>
    public double Size(double x0) => Nodes(x0).Max(Size);

    /// <summary>The summands of line 22: the expectation of those of line 21.</summary>
    public double[] Terms(double x0)
    {
        double[] sum = new double[Steps + 1];
        foreach (var x in Nodes(x0))
        {
            var summands = AfterTelescoping(x);
            for (var t = 0; t <= Steps; t++)
                sum[t] += summands[t] / (1 << Steps);
        }

        return sum;
    }

    /// <summary>−ln p_θ(x_0): the reverse chain of Gaussians, from p(x_T) = N(0, 1) down.</summary>
    public double NegativeLogLikelihood(double x0)
    {
        double mean = 0, variance = 1;
        for (var t = Steps; t >= 1; t--)
        {
            mean = chain.Slope[t - 1] * mean + chain.Offset[t - 1];
            variance = chain.Slope[t - 1] * chain.Slope[t - 1] * variance + chain.Variance[t - 1];
        }

        return -Spread.Of(variance).LogNormal(x0, mean);
    }

    /// <summary>All trajectories x_t = √(1 − β_t)·x_{t−1} ± √β_t: the two-point Gauss–Hermite rule in every noise, equal weights.</summary>
    private IEnumerable<double[]> Nodes(double x0) => Enumerable.Range(0, 1 << Steps).Select(signs =>
    {
        double[] x = [x0, .. new double[Steps]];
        for (var t = 1; t <= Steps; t++)
        {
            var noise = (signs >> (t - 1) & 1) == 0 ? 1 : -1;
            x[t] = Sqrt(1 - chain.Beta[t - 1]) * x[t - 1] + Sqrt(chain.Beta[t - 1]) * noise;
        }

        return x;
    });

    private static double Prior(double xT) => Spread.Unit.LogNormal(xT, 0);

    private double Reverse(double[] x, int t) =>
        reverse[t - 1].LogNormal(x[t - 1], chain.Slope[t - 1] * x[t] + chain.Offset[t - 1]);

    private double Forward(double[] x, int t) => forward[t - 1].LogNormal(x[t], Sqrt(1 - chain.Beta[t - 1]) * x[t - 1]);

    private double Jump(double[] x, int t) => jump[t - 1].LogNormal(x[t], Sqrt(schedule.AlphaBar(t)) * x[0]);

    private double Posterior(double[] x, int t) => Forward(x, t) + Jump(x, t - 1) - Jump(x, t);

    private static Spread[] Jumps(ScheduleValues schedule) =>
        [.. Enumerable.Range(1, schedule.StepCount).Select(t => Spread.Of(1 - schedule.AlphaBar(t)))];

    /// <summary>A variance, with ln 2πσ².</summary>
    private readonly record struct Spread(double Variance, double LogScale)
    {
        public static readonly Spread Unit = Of(1);

        public static Spread Of(double variance) => new(variance, Log(2 * PI * variance));

        public double LogNormal(double x, double mean) => -0.5 * (LogScale + (x - mean) * (x - mean) / Variance);
    }
}
