using Grader.Contracts.VariationalInference;

namespace Submission.VariationalInference;

public sealed class LogNormalPosterior : ILogNormalPosterior
{
    public double MassOutsideSupport(double mu, double sigma, DistributionFunction phi) =>
        throw new NotImplementedException("Problem 2d: the probability of what the prior excludes.");

    public double DivergenceOfNormal(double mu, double sigma) =>
        throw new NotImplementedException("Problem 2d: KL of a normal q from the prior.");

    public VariationalFamily Family() =>
        throw new NotImplementedException("Problem 2d: a family that is right for q.");

    public double Divergence(double muQ, double sigmaQ, double muP, double sigmaP) =>
        throw new NotImplementedException("Problem 2d: KL between two log-normal distributions.");

    public double[] PathwiseGradient(double[] epsilon, double mu, double sigma, Slope slope) =>
        throw new NotImplementedException("Problem 2d: the reparametrised gradient estimate.");
}
