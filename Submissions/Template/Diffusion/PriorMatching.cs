using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class PriorMatching : IPriorMatching
{
    public double KlToPrior(double alphaBarT, double[] x0) =>
        throw new NotImplementedException("Exercise 3.1: the divergence KL(q(x_T|x_0) ‖ N(0, I)).");

    public double AlphaBarBound(double[] beta) =>
        throw new NotImplementedException("Exercise 3.1: the bound on ᾱ_T that β_1 and T alone give.");

    public long StepsUntil(double epsilon, double beta1) =>
        throw new NotImplementedException("Exercise 3.1: the number of steps after which the bound is at most ε.");
}
