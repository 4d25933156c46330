namespace Grader.Contracts.Diffusion;

/// <summary>The steps of three samplers that share a network and a schedule.</summary>
/// <param name="IndependentNoise">The ancestral step of <see cref="IAncestralStep"/>: noise for each row.</param>
/// <param name="SharedNoise">The step of <see cref="ISharedNoiseStep"/>: the same noise for all rows of a call.</param>
/// <param name="Ddim">The step of <see cref="IDdimStep"/> with η = 0: no noise.</param>
public sealed record SamplerSteps(ReverseStep IndependentNoise, ReverseStep SharedNoise, ReverseStep Ddim);
