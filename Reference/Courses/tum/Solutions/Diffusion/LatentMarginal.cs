using Grader.Contracts.Diffusion;

namespace Grader.Solutions.Diffusion;

/// <summary>Problem 4a: p_θ(x_0) = ∫ p(z_N)·∏ p_θ(z_{n−1}|z_n) dz_1 … dz_N, with x_0 in the place of z_0.</summary>
public sealed class LatentMarginal : ILatentMarginal
{
    public IntractabilityReason WhyIntractable() => IntractabilityReason.LatentsMustBeIntegratedOut;

    public long IntegralDimension(long stepCount, long dimension) => stepCount * dimension;
}
