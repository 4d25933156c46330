namespace Grader.Contracts.VariationalInference;

/// <summary>
/// Problem 2a: a transformation T that turns standard normal noise ε into a standard log-normal variable z. Log-normal with μ and σ &gt; 0
/// means that ln z ~ N(μ, σ²), with the distribution function Q_{μ,σ}; standard means μ = 0 and σ = 1.
/// </summary>
/// <remarks>
/// TUM CIT4230003, endterm of 31 July 2023, problem 2a. Every strictly monotone T that gives the right distribution is right. Natural
/// logarithm.
/// </remarks>
public interface IStandardLogNormal
{
    /// <summary>Q_{0,1}(a) = P(z ≤ a), expressed by Φ.</summary>
    /// <param name="a">Any real number, also one that z never reaches.</param>
    /// <param name="phi">Φ, the distribution function of N(0, 1).</param>
    [Task("Q_{0,1}(a) by means of Φ")]
    double TargetCdf(double a, DistributionFunction phi);

    /// <summary>z = T(ε).</summary>
    [Task("z = T(ε)")]
    double Transform(double epsilon);

    /// <summary>ε = T⁻¹(z).</summary>
    /// <param name="z">A positive number.</param>
    [Task("ε = T⁻¹(z)")]
    double Inverse(double z);
}
