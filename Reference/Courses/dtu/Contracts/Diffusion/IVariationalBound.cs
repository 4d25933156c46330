namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 3.2: the derivation of the variance-reduced bound, one function for each line, on a chain of scalar Gaussians. Lines 17–21
/// are equal for every trajectory x_0 … x_T; line 22 is their expectation under q(x_{1:T}|x_0). Each line returns its summands.
/// </summary>
/// <remarks>
/// Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), appendix A, eq. (17)–(22). Natural logarithm.
/// A trajectory <c>x</c> has length T + 1, and <c>x[t]</c> is x_t. An array of summands has length T + 1: index t = 1 … T holds the line's
/// term for step t (index 1: the term with p_θ(x_0|x_1)), and index 0 its term for p(x_T).
/// </remarks>
public interface IVariationalBound
{
    /// <summary>Line 17, a single number: −ln [p_θ(x_{0:T}) / q(x_{1:T}|x_0)].</summary>
    [Task("line 17 of the derivation")]
    double Line17(GaussianChain chain, double[] x);

    /// <summary>Line 18: −ln p(x_T), and for each t ≥ 1 −ln [p_θ(x_{t−1}|x_t) / q(x_t|x_{t−1})].</summary>
    [Task("the summands of line 18")]
    double[] Line18(GaussianChain chain, double[] x);

    /// <summary>
    /// Line 19: the same numbers as line 18. The paper writes the term t = 1, −ln [p_θ(x_0|x_1) / q(x_1|x_0)], outside of the sum here; in
    /// the array it is index 1 in both lines.
    /// </summary>
    [Task("the summands of line 19")]
    double[] Line19(GaussianChain chain, double[] x);

    /// <summary>Line 20: line 19 with q(x_t|x_{t−1}) rewritten for each t &gt; 1 by Bayes' rule, given x_0.</summary>
    [Task("the summands of line 20")]
    double[] Line20(GaussianChain chain, double[] x);

    /// <summary>Line 21: line 20 after the product of the ratios q(x_{t−1}|x_0) / q(x_t|x_0) has telescoped.</summary>
    [Task("the summands of line 21")]
    double[] Line21(GaussianChain chain, double[] x);

    /// <summary>
    /// Line 22 in closed form: index 0 holds L_T, index t &gt; 1 holds L_{t−1}, index 1 holds L_0. Expectations are taken over
    /// x_1 … x_T given x_0, so that the sum is the expectation of line 21.
    /// </summary>
    [Task("L_T, L_0 and the L_{t−1} of line 22 in closed form")]
    double[] Line22(GaussianChain chain, double x0);
}
