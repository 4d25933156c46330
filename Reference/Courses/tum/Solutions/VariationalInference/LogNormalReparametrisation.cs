using Grader.Contracts;
using Grader.Contracts.VariationalInference;
using static System.Math;
using static TorchSharp.torch;

namespace Grader.Solutions.VariationalInference;

/// <summary>Problem 2c: C(ε; μ, σ) = M(T(ε)) = (e^ε)^σ·e^μ = e^{μ + σ·ε}.</summary>
public sealed class LogNormalReparametrisation : ILogNormalReparametrisation
{
    public double Transform(double epsilon, double mu, double sigma) => Exp(mu + sigma * epsilon);

    public double[] Gradient(double epsilon, double mu, double sigma)
    {
        double z = Transform(epsilon, mu, sigma);
        return [z, epsilon * z];
    }

    public Tensor Sample(long count, double mu, double sigma, INoiseSource noise) => (mu + sigma * noise.Normal(count)).exp();
}
