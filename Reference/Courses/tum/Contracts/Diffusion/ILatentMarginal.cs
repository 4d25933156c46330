namespace Grader.Contracts.Diffusion;

/// <summary>Problem 4a: why the likelihood p_θ(x_0) of a diffusion model with latents z_1, …, z_N is not maximised directly.</summary>
public interface ILatentMarginal
{
    /// <summary>The statement that is the reason; the others are false, or true but not the reason.</summary>
    [Task("choose the reason")]
    IntractabilityReason WhyIntractable();

    /// <summary>The number of real variables over which p_θ(x_0) integrates, counted one by one.</summary>
    /// <param name="stepCount">N ≥ 1.</param>
    /// <param name="dimension">D ≥ 1, the dimension of x_0 and of each latent.</param>
    [Task("the number of variables to integrate over")]
    long IntegralDimension(long stepCount, long dimension);
}
