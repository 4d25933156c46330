using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Submission.DifferentialEquations;

public sealed class ElboVariance : IElboVariance
{
    public Tensor DriftMismatch(MismatchFunction integrand, Tensor y, long times, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 2.5: the third term by several times for each data point.");

    public ElboSummary Summarise(double[] logLikelihoods, double[] elbos) =>
        throw new NotImplementedException("Exercise 2.5: what is reported of a sample.");
}
