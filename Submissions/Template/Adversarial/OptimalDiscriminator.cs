using Grader.Contracts.Adversarial;

namespace Submission.Adversarial;

public sealed class OptimalDiscriminator : IOptimalDiscriminator
{
    public double Best(double p, double q) =>
        throw new NotImplementedException("Problem 3b: the optimal discriminator.");
}
