using Grader.Contracts.Diffusion;

namespace Grader.Solutions.Diffusion;

/// <summary>Exercise 3.3. Ho et al. 2020 (arXiv 2006.11239), eq. (8).</summary>
public sealed class PosteriorKl : IPosteriorKl
{
    public double Kl(double[] muTilde, double betaTilde, double[] muTheta, double sigmaSquared)
    {
        double squaredDistance = muTilde.Zip(muTheta, (a, b) => (a - b) * (a - b)).Sum();
        return squaredDistance / (2 * sigmaSquared) + Constant(betaTilde, sigmaSquared, muTilde.Length);
    }

    public double Constant(double betaTilde, double sigmaSquared, long dimension) =>
        0.5 * dimension * (betaTilde / sigmaSquared - 1 + Math.Log(sigmaSquared / betaTilde));
}
