using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class InterpolationComparison : IInterpolationComparison
{
    public Tensor Latents() =>
        throw new NotImplementedException("Exercise 1e: 500 latents from (−2, 0) to (2, 0).");

    public Interpolations Compare(SamplerSteps samplers, long stepCount) =>
        throw new NotImplementedException("Exercise 1e: x_0 of each latent by each of the samplers.");

    public PathMeasure Measure(Tensor path) =>
        throw new NotImplementedException("Exercise 1e: length and largest jump of a connected line.");
}
