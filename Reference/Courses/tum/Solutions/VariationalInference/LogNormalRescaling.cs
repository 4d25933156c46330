using Grader.Contracts.VariationalInference;
using static System.Math;

namespace Grader.Solutions.VariationalInference;

/// <summary>Problem 2b: Q_{0,1}(M⁻¹(a)) = Φ(ln M⁻¹(a)) equals Q_{μ,σ}(a) = Φ((ln a − μ)/σ) for M⁻¹(a) = (a/e^μ)^{1/σ}.</summary>
public sealed class LogNormalRescaling : ILogNormalRescaling
{
    public double TargetCdf(double a, double mu, double sigma, DistributionFunction phi) => phi((Log(a) - mu) / sigma);

    public double Transform(double z, double mu, double sigma) => Pow(z, sigma) * Exp(mu);

    public double Inverse(double a, double mu, double sigma) => Pow(a / Exp(mu), 1 / sigma);
}
