namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 3.1: why the end of the forward process is standard normal, for a sequence β_1 ≤ β_2 ≤ … in (0, 1).</summary>
/// <remarks>
/// Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (4) and the term L_T of eq. (5). Natural
/// logarithm.
/// </remarks>
public interface IPriorMatching
{
    /// <summary>
    /// KL(q(x_T|x_0) ‖ N(0, I)) in nats, summed over the D dimensions, where q(x_T|x_0) = N(√ᾱ_T·x_0, (1 − ᾱ_T)·I).
    /// </summary>
    /// <param name="alphaBarT">ᾱ_T in [0, 1).</param>
    /// <param name="x0">One point of data with D ≥ 1 coordinates.</param>
    /// <returns>The divergence: zero at ᾱ_T = 0.</returns>
    [Task("the divergence KL(q(x_T|x_0) ‖ N(0, I))")]
    double KlToPrior(double alphaBarT, double[] x0);

    /// <summary>
    /// An upper bound of ᾱ_T that holds for every increasing schedule with the β_1 and T of the given one, and tends to 0 as T grows. Any
    /// such bound is right. The values of β_2, …, β_T must not enter.
    /// </summary>
    /// <param name="beta">β_1 ≤ … ≤ β_T in (0, 1), T ≥ 1; index 0 belongs to step 1.</param>
    /// <returns>A number below 1, at least ᾱ_T.</returns>
    [Task("the bound on ᾱ_T that β_1 and T alone give")]
    double AlphaBarBound(double[] beta);

    /// <summary>The smallest T for which the bound guarantees ᾱ_T ≤ ε.</summary>
    /// <param name="epsilon">ε in (0, 1).</param>
    /// <param name="beta1">β_1 in (0, 1).</param>
    /// <returns>A number of steps, at least 1.</returns>
    [Task("the number of steps after which the bound is at most ε")]
    long StepsUntil(double epsilon, double beta1);
}
