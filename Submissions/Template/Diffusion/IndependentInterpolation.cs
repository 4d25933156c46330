using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class IndependentInterpolation : IIndependentInterpolation
{
    public Tensor Latents() =>
        throw new NotImplementedException("Exercise 1b: 500 latents from (−1, 2) to (−1, −2).");

    public Tensor Interpolate(SamplerSteps samplers, long stepCount) =>
        throw new NotImplementedException("Exercise 1b: x_0 of each latent, with independent noise.");
}
