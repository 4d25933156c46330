using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class PosteriorKl : IPosteriorKl
{
    public double Kl(double[] muTilde, double betaTilde, double[] muTheta, double sigmaSquared) =>
        throw new NotImplementedException("Exercise 3.3: the divergence of two isotropic Gaussians.");

    public double Constant(double betaTilde, double sigmaSquared, long dimension) =>
        throw new NotImplementedException("Exercise 3.3: the constant C of eq. (8).");
}
