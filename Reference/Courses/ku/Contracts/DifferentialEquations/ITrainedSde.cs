using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// A trained latent SDE of one-dimensional data y. The model: x_0 ~ N(0, 1), dx = f(x, t) dt + σ(x, t) dW for 0 ≤ t ≤ 1, and
/// y ~ N(x_1, δ²). Its variational distribution: q(x, t | y) = N(x; α(y, t), β(y, t)²).
/// </summary>
/// <remarks>
/// <para>
/// The ELBO of a row is that of <see cref="ISdeEquations"/>, in nats, with natural logarithms and all constants.
/// </para>
/// <para>
/// All functions are smooth in both arguments, take tensors of shape [B], float32, a time of its own for each row, 0 ≤ t ≤ 1, and use no
/// random numbers. σ and β are positive, also for x, y = ±100. A check differentiates them by differences with steps of 0.01.
/// </para>
/// <para>Copenhagen, Deep Learning 2024, assignment A4, notebook of the SDE.</para>
/// </remarks>
public interface ITrainedSde
{
    /// <summary>f(x, t), the drift of the model.</summary>
    /// <param name="x">States, shape [B].</param>
    /// <param name="t">Time of each row, shape [B].</param>
    /// <returns>Shape [B].</returns>
    Tensor Drift(Tensor x, Tensor t);

    /// <summary>σ(x, t), the diffusion of the model and of q: positive.</summary>
    /// <param name="x">States, shape [B].</param>
    /// <param name="t">Time of each row, shape [B].</param>
    /// <returns>Shape [B].</returns>
    Tensor Sigma(Tensor x, Tensor t);

    /// <summary>α(y, t), the mean of q(x, t | y).</summary>
    /// <param name="y">Data, shape [B].</param>
    /// <param name="t">Time of each row, shape [B].</param>
    /// <returns>Shape [B].</returns>
    Tensor Alpha(Tensor y, Tensor t);

    /// <summary>β(y, t), the standard deviation of q(x, t | y): positive.</summary>
    /// <param name="y">Data, shape [B].</param>
    /// <param name="t">Time of each row, shape [B].</param>
    /// <returns>Shape [B].</returns>
    Tensor Beta(Tensor y, Tensor t);

    /// <summary>δ, the standard deviation of the likelihood p(y | x_1): positive.</summary>
    double Width();

    /// <summary>
    /// One unbiased estimate of the ELBO of each row, as in training: from one time, uniform on [0, 1], and one state x ~ q(·, t | y) for
    /// each row. The first and the second term may be closed forms or use one sample each, x_1 ~ q(·, 1 | y) and x_0 ~ q(·, 0 | y).
    /// </summary>
    /// <param name="y">Data, shape [B].</param>
    /// <param name="noise">
    /// The only source of random numbers. Every draw has the shape [B] or [B, 1]: t is a draw of <c>Uniform</c>, or 1 minus it, and a state
    /// is α + β·ε with ε a draw of <c>Normal</c>. A check gives each row the same numbers in every draw and repeats the estimate.
    /// </param>
    /// <returns>Estimates in nats, shape [B].</returns>
    Tensor Elbo(Tensor y, INoiseSource noise);

    /// <summary>
    /// Independent samples of x_1 by Euler–Maruyama with steps of the length h = 1/steps from t = 0, h, …, 1 − h. A check
    /// repeats them with the same numbers. What follows x_1, the noise of the likelihood, may be added: y = x_1 + δ·ε.
    /// </summary>
    /// <param name="count">Number of samples, n.</param>
    /// <param name="steps">Number of steps of equal length.</param>
    /// <param name="noise">
    /// The only source of random numbers: x_0 first, then the z of each step, then ε where it is added; each for all samples at once, or
    /// all of them for one sample after the other.
    /// </param>
    /// <returns>Shape [n].</returns>
    Tensor Sample(long count, long steps, INoiseSource noise);
}
