namespace Grader.Checks.Adversarial.Oracles;

/// <summary>Divergences of discrete distributions and the objective at its optimum; natural logarithm, 0·ln 0 = 0.</summary>
internal static class Divergences
{
    private const double Reach = 20;
    private const double Spacing = 0.125;

    /// <summary>E_p[value], without the outcomes that have no probability.</summary>
    public static double Expectation(double[] p, Func<int, double> value) =>
        Enumerable.Range(0, p.Length).Where(k => p[k] > 0).Sum(k => p[k] * value(k));

    /// <summary>KL(p ‖ r).</summary>
    public static double Kl(double[] p, double[] r) => Expectation(p, k => Math.Log(p[k] / r[k]));

    /// <summary>m = ½·p + ½·q.</summary>
    public static double[] Mixture(double[] p, double[] q) => [.. p.Zip(q, (a, b) => (a + b) / 2)];

    /// <summary>D* = p/(p + q).</summary>
    public static double[] Optimal(double[] p, double[] q) => [.. p.Zip(q, (a, b) => a / (a + b))];

    /// <summary>½·E_p[ln D*] and ½·E_q[ln(1 − D*)].</summary>
    public static double[] Terms(double[] p, double[] q) =>
        [0.5 * Expectation(p, k => Math.Log(p[k] / (p[k] + q[k]))), 0.5 * Expectation(q, k => Math.Log(q[k] / (p[k] + q[k])))];

    /// <summary>max_D L, as −½·E_p[ln(1 + q/p)] − ½·E_q[ln(1 + p/q)].</summary>
    public static double ValueAtOptimum(double[] p, double[] q) =>
        -0.5 * Expectation(p, k => Math.Log(1 + q[k] / p[k])) - 0.5 * Expectation(q, k => Math.Log(1 + p[k] / q[k]));

    /// <summary>
    /// A normal density on a grid, normalised: sums over it are integrals up to 1e-10, since the trapezoidal rule is that exact for smooth
    /// densities.
    /// </summary>
    public static double[] OnGrid(double mean, double deviation)
    {
        var weights = Enumerable.Range(0, 1 + (int)(2 * Reach / Spacing))
            .Select(i => Math.Exp(-0.5 * Math.Pow((i * Spacing - Reach - mean) / deviation, 2))).ToArray();
        return [.. weights.Select(weight => weight / weights.Sum())];
    }
}
