namespace Grader.Contracts.VariationalInference;

/// <summary>
/// Problem 2d: a latent-variable model whose prior p(z) is log-normal, and the choice of the variational distribution q(z). Log-normal
/// with μ and σ means that ln z ~ N(μ, σ²).
/// </summary>
/// <remarks>
/// TUM CIT4230003, endterm of 31 July 2023, problem 2d. Divergences KL(q ‖ p) = E_q[ln q(z) − ln p(z)] are in nats. σ is a standard
/// deviation: of z for the normal distribution, of ln z for the log-normal one.
/// </remarks>
public interface ILogNormalPosterior
{
    /// <summary>The probability that q = N(μ, σ²) gives to the values that the prior excludes.</summary>
    /// <param name="mu">μ.</param>
    /// <param name="sigma">σ &gt; 0.</param>
    /// <param name="phi">Φ, the distribution function of N(0, 1).</param>
    [Task("the probability of what the prior excludes")]
    double MassOutsideSupport(double mu, double sigma, DistributionFunction phi);

    /// <summary>
    /// KL(q ‖ p) of the normal q = N(μ, σ²) from the standard log-normal prior; <see cref="double.PositiveInfinity"/> is allowed.
    /// </summary>
    [Task("KL of a normal q from the prior")]
    double DivergenceOfNormal(double mu, double sigma);

    /// <summary>A family from which q can be chosen with this prior.</summary>
    [Task("a family that is right for q")]
    VariationalFamily Family();

    /// <summary>KL(q ‖ p) of a log-normal q with μ_q, σ_q from a log-normal p with μ_p, σ_p.</summary>
    [Task("KL between two log-normal distributions")]
    double Divergence(double muQ, double sigmaQ, double muP, double sigmaP);

    /// <summary>
    /// The reparametrised estimate of the gradient of E_q[ln p(x|z)] for a log-normal q with parameters μ and σ, averaged over the given
    /// noise; z = C(ε; μ, σ) is a reparametrisation of problem 2c.
    /// </summary>
    /// <param name="epsilon">Standard normal noise, one number or more.</param>
    /// <param name="mu">μ.</param>
    /// <param name="sigma">σ &gt; 0.</param>
    /// <param name="slope">z ↦ ∂ ln p(x|z)/∂z.</param>
    /// <returns>The derivatives with respect to μ and σ, in this order.</returns>
    [Task("the reparametrised gradient estimate")]
    double[] PathwiseGradient(double[] epsilon, double mu, double sigma, Slope slope);
}
