using Grader.Contracts.Adversarial;
using static System.Math;

namespace Grader.Solutions.Adversarial;

/// <summary>Problem 3b. Goodfellow et al. 2014 (arXiv 1406.2661), theorem 1, with a factor of ½ before each expectation.</summary>
public sealed class GeneratorBound : IGeneratorBound
{
    public double[] Line32(double[] p, double[] q, double[] d) =>
        [0.5 * Expectation(p, k => Log(d[k])), 0.5 * Expectation(q, k => Log(1 - d[k]))];

    public double[] Line33(double[] p, double[] q) =>
        [0.5 * Expectation(p, k => Log(p[k] / (p[k] + q[k]))), 0.5 * Expectation(q, k => Log(q[k] / (p[k] + q[k])))];

    public double[] Line34(double[] p, double[] q)
    {
        double[] m = Mixture(p, q);
        return [0.5 * Expectation(p, k => Log(0.5 * p[k] / m[k])), 0.5 * Expectation(q, k => Log(0.5 * q[k] / m[k]))];
    }

    public double[] Line35(double[] p, double[] q)
    {
        double[] m = Mixture(p, q);
        return [0.5 * Expectation(p, k => Log(p[k] / m[k])), 0.5 * Log(0.5), 0.5 * Expectation(q, k => Log(q[k] / m[k])), 0.5 * Log(0.5)];
    }

    public double[] Line36(double[] p, double[] q)
    {
        double[] m = Mixture(p, q);
        return [0.5 * Divergence(p, m), 0.5 * Divergence(q, m), -Log(2)];
    }

    public double[] Line37(double[] p, double[] q)
    {
        double constant = -Log(2);
        return [JensenShannon(p, q), constant];
    }

    public double JensenShannon(double[] p, double[] q)
    {
        double[] mixture = Mixture(p, q);
        return 0.5 * (Divergence(p, mixture) + Divergence(q, mixture));
    }

    private static double Divergence(double[] p, double[] r) => Expectation(p, k => Log(p[k] / r[k]));

    private static double[] Mixture(double[] p, double[] q) => [.. p.Zip(q, (a, b) => 0.5 * a + 0.5 * b)];

    // An outcome without probability contributes nothing, whatever the logarithm is there.
    private static double Expectation(double[] weights, Func<int, double> value)
    {
        double sum = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            if (weights[k] > 0)
                sum += weights[k] * value(k);
        }
        return sum;
    }
}
