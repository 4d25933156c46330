using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 2.5: the ELBO held against the log-likelihood, and an estimate of its third term by several times for each data point.
/// </summary>
/// <remarks>University of Copenhagen, Deep Learning 2024, assignment A4, part 2.</remarks>
public interface IElboVariance
{
    /// <summary>The third term of the ELBO by K times for each data point: the mean of h at K pairs (t, ε).</summary>
    /// <param name="integrand">h, the integrand of the third term, of a process whose equations are right.</param>
    /// <param name="y">Data, shape [B].</param>
    /// <param name="times">K ≥ 1.</param>
    /// <param name="noise">
    /// Every row has K times of its own, made from Uniform: independent ones, stratified ones (one in each K-th of [0, 1]) or antithetic
    /// ones (t and 1 − t). Every pair has a number of Normal of its own as its ε.
    /// </param>
    /// <returns>Shape [B], in the data type of <paramref name="y"/>.</returns>
    [Task("the third term by several times for each data point")]
    Tensor DriftMismatch(MismatchFunction integrand, Tensor y, long times, INoiseSource noise);

    /// <summary>What is reported of a sample.</summary>
    /// <param name="logLikelihoods">ln p(y) of each of n ≥ 2 data points.</param>
    /// <param name="elbos">The ELBO of each, in the same order.</param>
    [Task("what is reported of a sample")]
    ElboSummary Summarise(double[] logLikelihoods, double[] elbos);
}
