using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 2.1: one estimate of the ELBO of a latent SDE for each data point, term by term. No path is simulated: each row has one time
/// t ~ U(0, 1) and one state x_t ~ q(x_t | y), at which f is asked once.
/// </summary>
/// <remarks>
/// University of Copenhagen, Deep Learning 2024, assignment A4, part 2. Equations and symbols are those of <see cref="ISdeEquations"/>.
/// </remarks>
public interface ISdeElbo
{
    /// <summary>
    /// The three terms for each row:
    /// ln p(y | x_1) with p(y | x_1) = N(y; x_1, δ²) and x_1 = α(y, 1) + β(y, 1)·ε;
    /// KL(q_0 ‖ p_0) with q_0 = N(α(y, 0), β(y, 0)²) and p_0 = N(0, 1), in closed form or by one draw, ln q_0(x_0) − ln p_0(x_0);
    /// (f − g)²/(2σ²) at x_t = α(y, t) + β(y, t)·ε with
    /// g = ∂α/∂t + (∂β/∂t)·(x_t − α)/β + ½·∂σ²/∂x + ½·σ²·∂ln q/∂x.
    /// </summary>
    /// <param name="sde">The process and the marginals q, whose derivatives are given.</param>
    /// <param name="y">Data, shape [B]. Results have its data type.</param>
    /// <param name="likelihoodWidth">δ, a standard deviation. α(y, 1) need not be y here, nor β(y, 1) the width.</param>
    /// <param name="noise">
    /// t of each row is a number of Uniform; x_t and x_1 (and x_0, where it is drawn) of each row have each a number of Normal as their ε.
    /// No number is used twice.
    /// </param>
    SdeElboTerms Estimate(LatentSde sde, Tensor y, double likelihoodWidth, INoiseSource noise);
}
