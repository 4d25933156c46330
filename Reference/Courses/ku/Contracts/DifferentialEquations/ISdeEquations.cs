namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 2.1: the equations of the latent SDE, one number at a time. The generative process is dx = f·dt + σ·dW with x_0 ~ N(0, 1) and
/// p(y | x_1) = N(y; x_1, δ²); the marginals of the process that explains y are q(x, t) = N(α, β²). Logarithms are natural.
/// </summary>
/// <remarks>
/// University of Copenhagen, Deep Learning 2024, assignment A4, part 2. The notebook's text has one derivative too many in g; its code is
/// right.
/// </remarks>
public interface ISdeEquations
{
    /// <summary>One Euler–Maruyama step of dx = f·dt + σ·dW: the state at t + dt.</summary>
    /// <param name="x">The state at t.</param>
    /// <param name="drift">f(x, t).</param>
    /// <param name="sigma">σ(x, t), not its square.</param>
    /// <param name="dt">The length of the step, above 0.</param>
    /// <param name="normal">A standard normal number, from which dW is made.</param>
    [Task("one step of the SDE")]
    double Step(double x, double drift, double sigma, double dt, double normal);

    /// <summary>g(x, t): the drift with which dx = g·dt + σ·dW has the marginals q.</summary>
    /// <param name="x">The state.</param>
    /// <param name="q">q(x, t) and how it moves.</param>
    /// <param name="variance">σ²(x, t).</param>
    /// <param name="varianceSlope">∂σ²/∂x.</param>
    [Task("the drift g whose process has the marginals q")]
    double PosteriorDrift(double x, MovingGaussian q, double variance, double varianceSlope);

    /// <summary>ln p(y | x_1), with the constant of the Gaussian.</summary>
    /// <param name="y">The data point.</param>
    /// <param name="x1">The state at t = 1.</param>
    /// <param name="width">δ, a standard deviation.</param>
    [Task("the logarithm of p(y | x_1)")]
    double LogLikelihood(double y, double x1, double width);

    /// <summary>KL(q_0 ‖ p_0) of q at t = 0 from the distribution of x_0, in nats.</summary>
    /// <param name="alpha">α at t = 0.</param>
    /// <param name="beta">β at t = 0.</param>
    [Task("the divergence of q_0 from the prior")]
    double PriorKl(double alpha, double beta);

    /// <summary>The integrand of the third term of the ELBO at one state and time; its sign in the ELBO is not part of it.</summary>
    /// <param name="f">f(x, t).</param>
    /// <param name="g">g(x, t).</param>
    /// <param name="variance">σ²(x, t).</param>
    [Task("the integrand of the third term")]
    double DriftMismatch(double f, double g, double variance);

    /// <summary>The ELBO from its three terms.</summary>
    /// <param name="logLikelihood">The expected log-likelihood.</param>
    /// <param name="priorKl">The divergence at t = 0, not negative.</param>
    /// <param name="driftMismatch">The integral of <see cref="DriftMismatch"/> over time, in expectation; not negative.</param>
    [Task("the ELBO from its terms")]
    double Elbo(double logLikelihood, double priorKl, double driftMismatch);
}
