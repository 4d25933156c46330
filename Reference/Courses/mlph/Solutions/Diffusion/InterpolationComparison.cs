using Grader.Contracts.Diffusion;
using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>Exercise 1e: the line passes between the arms, so that even a smooth map jumps there.</summary>
public sealed class InterpolationComparison : IInterpolationComparison
{
    private const long Count = 500;

    /// <inheritdoc/>
    public Tensor Latents() => stack([linspace(-2, 2, Count), zeros(Count)], 1);

    /// <inheritdoc/>
    public Interpolations Compare(SamplerSteps samplers, long stepCount) => new(
        Decoding.By(samplers.IndependentNoise, Latents(), stepCount),
        Decoding.By(samplers.SharedNoise, Latents(), stepCount),
        Decoding.By(samplers.Ddim, Latents(), stepCount));

    /// <inheritdoc/>
    public PathMeasure Measure(Tensor path)
    {
        var points = path.to(float64);
        var last = path.shape[0] - 1;
        var jumps = (points.narrow(0, 1, last) - points.narrow(0, 0, last)).square().sum(1).sqrt();
        return new(jumps.sum().ToDouble(), jumps.max().ToDouble(), jumps.argmax(0).ToInt64());
    }
}
