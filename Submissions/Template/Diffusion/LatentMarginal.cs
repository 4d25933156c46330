using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class LatentMarginal : ILatentMarginal
{
    public IntractabilityReason WhyIntractable() =>
        throw new NotImplementedException("Problem 4a: choose the reason.");

    public long IntegralDimension(long stepCount, long dimension) =>
        throw new NotImplementedException("Problem 4a: the number of variables to integrate over.");
}
