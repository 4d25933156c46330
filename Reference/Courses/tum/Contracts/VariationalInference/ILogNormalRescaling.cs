namespace Grader.Contracts.VariationalInference;

/// <summary>
/// Problem 2b: a transformation M that turns a standard log-normal variable z into a log-normal one with parameters μ and σ &gt; 0, so that
/// ln M(z) ~ N(μ, σ²).
/// </summary>
/// <remarks>
/// TUM CIT4230003, endterm of 31 July 2023, problem 2b. σ is the standard deviation of the logarithm. Every strictly monotone M that gives
/// the right distribution is right. Natural logarithm.
/// </remarks>
public interface ILogNormalRescaling
{
    /// <summary>Q_{μ,σ}(a) = P(M(z) ≤ a), expressed by Φ.</summary>
    /// <param name="a">A positive number.</param>
    /// <param name="mu">μ.</param>
    /// <param name="sigma">σ &gt; 0.</param>
    /// <param name="phi">Φ, the distribution function of N(0, 1).</param>
    [Task("Q_{μ,σ}(a) by means of Φ")]
    double TargetCdf(double a, double mu, double sigma, DistributionFunction phi);

    /// <summary>M(z).</summary>
    /// <param name="z">A positive number.</param>
    /// <param name="mu">μ.</param>
    /// <param name="sigma">σ &gt; 0.</param>
    [Task("M(z)")]
    double Transform(double z, double mu, double sigma);

    /// <summary>M⁻¹(a).</summary>
    /// <param name="a">A positive number.</param>
    /// <param name="mu">μ.</param>
    /// <param name="sigma">σ &gt; 0.</param>
    [Task("M⁻¹(a)")]
    double Inverse(double a, double mu, double sigma);
}
