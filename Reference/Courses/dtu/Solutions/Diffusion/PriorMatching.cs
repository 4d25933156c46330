using Grader.Contracts.Diffusion;

namespace Grader.Solutions.Diffusion;

/// <summary>Exercise 3.1. Ho et al. 2020 (arXiv 2006.11239), eq. (4): q(x_T|x_0) = N(√ᾱ_T·x_0, (1 − ᾱ_T)·I).</summary>
public sealed class PriorMatching : IPriorMatching
{
    public double KlToPrior(double alphaBarT, double[] x0)
    {
        double variance = 1 - alphaBarT;
        double squaredNorm = x0.Sum(x => x * x);
        return 0.5 * (alphaBarT * squaredNorm + x0.Length * (variance - 1 - Math.Log(variance)));
    }

    // Every factor 1 − β_s of ᾱ_T is at most 1 − β_1.
    public double AlphaBarBound(double[] beta) => Math.Pow(1 - beta[0], beta.Length);

    public long StepsUntil(double epsilon, double beta1) => (long)Math.Ceiling(Math.Log(epsilon) / Math.Log(1 - beta1));
}
