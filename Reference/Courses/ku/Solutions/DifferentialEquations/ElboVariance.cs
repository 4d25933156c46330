using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <inheritdoc />
public sealed class ElboVariance : IElboVariance
{
    /// <inheritdoc />
    public Tensor DriftMismatch(MismatchFunction integrand, Tensor y, long times, INoiseSource noise)
    {
        var pairs = y.shape[0] * times;
        var time = noise.Uniform(pairs).to(y.dtype);
        var epsilon = noise.Normal(pairs).to(y.dtype);
        return integrand(y.repeat_interleave(times), time, epsilon).reshape(-1, times).mean([1]);
    }

    /// <inheritdoc />
    public ElboSummary Summarise(double[] logLikelihoods, double[] elbos)
    {
        var (likelihood, elbo) = (logLikelihoods.Average(), elbos.Average());
        var variance = elbos.Sum(value => (value - elbo) * (value - elbo)) / (elbos.Length - 1);
        return new(likelihood, elbo, likelihood - elbo, Math.Sqrt(variance / elbos.Length));
    }
}
