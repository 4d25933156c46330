using static TorchSharp.torch;

namespace Grader.Contracts.VariationalInference;

/// <summary>
/// Problem 2c: the reparametrisation C = M ∘ T of a log-normal variable with parameters μ and σ &gt; 0 by standard normal noise ε.
/// </summary>
/// <remarks>
/// TUM CIT4230003, endterm of 31 July 2023, problem 2c. σ is the standard deviation of the logarithm. Every T and M that are right in
/// problems 2a and 2b may be composed; one C, increasing or decreasing, for every ε.
/// </remarks>
public interface ILogNormalReparametrisation
{
    /// <summary>z = C(ε; μ, σ).</summary>
    [Task("z = C(ε; μ, σ)")]
    double Transform(double epsilon, double mu, double sigma);

    /// <summary>The derivatives ∂C/∂μ and ∂C/∂σ at a fixed ε.</summary>
    /// <returns>Two numbers, in this order.</returns>
    [Task("the derivatives with respect to μ and σ")]
    double[] Gradient(double epsilon, double mu, double sigma);

    /// <summary>Independent samples of the log-normal distribution.</summary>
    /// <param name="count">How many, ≥ 1.</param>
    /// <param name="mu">μ.</param>
    /// <param name="sigma">σ &gt; 0.</param>
    /// <param name="noise">The only source of random numbers.</param>
    /// <returns>Shape [count], float32 or float64.</returns>
    [Task("samples of the log-normal distribution")]
    Tensor Sample(long count, double mu, double sigma, INoiseSource noise);
}
