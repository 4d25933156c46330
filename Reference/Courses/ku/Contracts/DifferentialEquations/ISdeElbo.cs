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
    /// The three terms for each row. Those at t = 0 and t = 1 may be expectations in closed form, or of one drawn state of q each: x_0 and
    /// x_1. A drawn state is α + β·ε at its time.
    /// </summary>
    /// <param name="sde">The process and the marginals q, whose derivatives are given.</param>
    /// <param name="y">Data, shape [B]. Results have its data type.</param>
    /// <param name="likelihoodWidth">δ, a standard deviation. α(y, 1) need not be y here, nor β(y, 1) the width.</param>
    /// <param name="noise">
    /// t of each row is a number of Uniform; x_t of each row, and x_1 and x_0 where they are drawn, have each a number of Normal as their
    /// ε. No number is used twice.
    /// </param>
    [Task("an estimate of the ELBO of the SDE, term by term")]
    SdeElboTerms Estimate(LatentSde sde, Tensor y, double likelihoodWidth, INoiseSource noise);
}
