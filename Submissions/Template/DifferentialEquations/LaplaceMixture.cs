using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Submission.DifferentialEquations;

public sealed class LaplaceMixture : ILaplaceMixture
{
    public double[] Means(long count, double spacing) => throw new NotImplementedException("Exercise 1.4: the means of the mixture.");

    public Tensor LogDensity(Tensor y, double[] means, double scale) =>
        throw new NotImplementedException("Exercise 1.4: the log-density of the mixture.");

    public double SampleLogLikelihood(Tensor y, double[] means, double scale) =>
        throw new NotImplementedException("Exercise 1.4: the expected log-likelihood of a sample.");

    public double ExpectedLogLikelihood(double[] means, double scale) =>
        throw new NotImplementedException("Exercise 1.4: the expected log-likelihood of the mixture.");
}
