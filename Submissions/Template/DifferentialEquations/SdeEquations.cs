using Grader.Contracts.DifferentialEquations;

namespace Submission.DifferentialEquations;

public sealed class SdeEquations : ISdeEquations
{
    public double Step(double x, double drift, double sigma, double dt, double normal) =>
        throw new NotImplementedException("Exercise 2.1: one step of the SDE.");

    public double PosteriorDrift(double x, MovingGaussian q, double variance, double varianceSlope) =>
        throw new NotImplementedException("Exercise 2.1: the drift g whose process has the marginals q.");

    public double LogLikelihood(double y, double x1, double width) =>
        throw new NotImplementedException("Exercise 2.1: the logarithm of p(y | x_1).");

    public double PriorKl(double alpha, double beta) =>
        throw new NotImplementedException("Exercise 2.1: the divergence of q_0 from the prior.");

    public double DriftMismatch(double f, double g, double variance) =>
        throw new NotImplementedException("Exercise 2.1: the integrand of the third term.");

    public double Elbo(double logLikelihood, double priorKl, double driftMismatch) =>
        throw new NotImplementedException("Exercise 2.1: the ELBO from its terms.");
}
