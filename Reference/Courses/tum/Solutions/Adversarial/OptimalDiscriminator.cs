using Grader.Contracts.Adversarial;

namespace Grader.Solutions.Adversarial;

/// <summary>Problem 3b: ½·p/D − ½·q/(1 − D) = 0 at D = p/(p + q), and the objective is concave in D.</summary>
public sealed class OptimalDiscriminator : IOptimalDiscriminator
{
    public double Best(double p, double q) => p / (p + q);
}
