using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>Exercise 1b: neighbours among the latents meet different noise, and end far from each other.</summary>
public sealed class IndependentInterpolation : IIndependentInterpolation
{
    private const long Count = 500;

    /// <inheritdoc/>
    public Tensor Latents() => stack([full(Count, -1.0), linspace(2, -2, Count)], 1);

    /// <inheritdoc/>
    public Tensor Interpolate(SamplerSteps samplers, long stepCount) => Decoding.By(samplers.IndependentNoise, Latents(), stepCount);
}
