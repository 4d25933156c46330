using Grader.Contracts.DifferentialEquations;

namespace Submission.DifferentialEquations;

public sealed class GaussianRun : IGaussianRun
{
    public DataDistribution Data() => throw new NotImplementedException("Exercise 1.3: name the distribution of the Gaussian data.");

    public double ExpectedLogLikelihood(double[] sample) =>
        throw new NotImplementedException("Exercise 1.3: the mean of ln p over a sample, with the true density p.");
}
