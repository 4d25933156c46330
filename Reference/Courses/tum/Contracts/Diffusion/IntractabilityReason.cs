namespace Grader.Contracts.Diffusion;

/// <summary>Statements about the likelihood of a diffusion model, for <see cref="ILatentMarginal"/>.</summary>
public enum IntractabilityReason
{
    /// <summary>p_θ(x_0) is tractable: it is the product of the Gaussian transitions.</summary>
    ItIsTractable,

    /// <summary>The reverse transitions p_θ(z_{n−1}|z_n) are known up to a normalising constant only.</summary>
    TransitionsAreNotNormalised,

    /// <summary>p_θ(x_0) integrates the joint density over all latents, through a non-linear network, and has no closed form.</summary>
    LatentsMustBeIntegratedOut,

    /// <summary>The forward density q(z_n|x_0) has no closed form.</summary>
    ForwardDensityIsUnknown,

    /// <summary>Gradients cannot pass through samples of a Gaussian.</summary>
    SamplesHaveNoGradient,

    /// <summary>The density of the data is unknown.</summary>
    DataDensityIsUnknown,
}
