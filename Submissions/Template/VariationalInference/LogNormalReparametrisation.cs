using Grader.Contracts;
using Grader.Contracts.VariationalInference;
using static TorchSharp.torch;

namespace Submission.VariationalInference;

public sealed class LogNormalReparametrisation : ILogNormalReparametrisation
{
    public double Transform(double epsilon, double mu, double sigma) =>
        throw new NotImplementedException("Problem 2c: z = C(ε; μ, σ).");

    public double[] Gradient(double epsilon, double mu, double sigma) =>
        throw new NotImplementedException("Problem 2c: the derivatives with respect to μ and σ.");

    public Tensor Sample(long count, double mu, double sigma, INoiseSource noise) =>
        throw new NotImplementedException("Problem 2c: samples of the log-normal distribution.");
}
