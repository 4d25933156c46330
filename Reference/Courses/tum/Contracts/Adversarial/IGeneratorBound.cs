namespace Grader.Contracts.Adversarial;

/// <summary>
/// Problem 3b: the derivation that the generator minimises a Jensen–Shannon divergence, one function for each line. The distributions of
/// the data, p, and of the generated samples, q, have K ≥ 1 outcomes each. For every p and q the lines 3.3 to 3.7 have one value, and
/// line 3.2 has the same value at D = D*. Each line returns its summands; the value of the line is their sum.
/// </summary>
/// <remarks>
/// TUM CIT4230003, endterm of 31 July 2023, problem 3b; Goodfellow et al. 2014 (arXiv 1406.2661), theorem 1, with a factor of ½ before each
/// expectation. The lines are cut and numbered as in this contract. The exam's own solution cuts the algebra otherwise: its eq. (3.4)
/// rewrites 1 − D*, and its eq. (3.5) puts in m and takes out −ln 2 at once. Natural logarithm; 0·ln 0 = 0, also where p or q is 0;
/// m = ½·p + ½·q.
/// </remarks>
public interface IGeneratorBound
{
    /// <summary>Line 3.2: L(G, D) with the expectation over noise ε replaced by one over generated samples x ~ q.</summary>
    /// <param name="p">K probabilities.</param>
    /// <param name="q">K probabilities.</param>
    /// <param name="d">K values D(x) in (0, 1), of any discriminator.</param>
    /// <returns>Two summands: the term of the data, and the term of the generated samples.</returns>
    [Task("line 3.2")]
    double[] Line32(double[] p, double[] q, double[] d);

    /// <summary>Line 3.3: line 3.2 with the optimal discriminator.</summary>
    /// <returns>Two summands, as in line 3.2.</returns>
    [Task("line 3.3")]
    double[] Line33(double[] p, double[] q);

    /// <summary>Line 3.4: line 3.3 with the numerator and the denominator of each fraction multiplied by ½, so that m appears.</summary>
    /// <returns>Two summands, as in line 3.2.</returns>
    [Task("line 3.4")]
    double[] Line34(double[] p, double[] q);

    /// <summary>Line 3.5: line 3.4 with the factors ½ of the numerators taken out of the logarithms.</summary>
    /// <returns>
    /// Four summands: the expectation that remains of the term of the data, and its constant; then both for the term of the generated
    /// samples.
    /// </returns>
    [Task("line 3.5")]
    double[] Line35(double[] p, double[] q);

    /// <summary>Line 3.6: line 3.5, written with divergences.</summary>
    /// <returns>Three summands: the one with KL(p ‖ m), the one with KL(q ‖ m), and the constant.</returns>
    [Task("line 3.6")]
    double[] Line36(double[] p, double[] q);

    /// <summary>Line 3.7: the result.</summary>
    /// <returns>Two summands: the Jensen–Shannon divergence of p and q, and the constant.</returns>
    [Task("line 3.7")]
    double[] Line37(double[] p, double[] q);

    /// <summary>JSD(p ‖ q) = ½·KL(p ‖ m) + ½·KL(q ‖ m), in nats.</summary>
    [Task("the Jensen–Shannon divergence")]
    double JensenShannon(double[] p, double[] q);
}
