using Grader.Contracts.VariationalInference;

namespace Submission.VariationalInference;

public sealed class LogNormalRescaling : ILogNormalRescaling
{
    public double TargetCdf(double a, double mu, double sigma, DistributionFunction phi) =>
        throw new NotImplementedException("Problem 2b: Q_{μ,σ}(a) by means of Φ.");

    public double Transform(double z, double mu, double sigma) =>
        throw new NotImplementedException("Problem 2b: M(z).");

    public double Inverse(double a, double mu, double sigma) =>
        throw new NotImplementedException("Problem 2b: M⁻¹(a).");
}
