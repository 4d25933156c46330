using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class SubspaceDiffusion : ISubspaceDiffusion
{
    public Tensor Basis(Tensor directions) =>
        throw new NotImplementedException("Exercise 4b: an orthonormal basis of a subspace.");

    public Tensor Forward(Tensor x0, long t, NoiseSchedule schedule, Tensor basis, long switchStep, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 4b: x_t given x_0, in the subspace after the switch.");

    public Tensor Lift(Tensor y, Tensor basis, double alphaBar, double complementVariance, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 4b: the way out of the subspace.");

    public Tensor Sample(
        ReverseStep step, Tensor latents, NoiseSchedule schedule, Tensor basis, long switchStep, double complementVariance,
        INoiseSource noise) =>
        throw new NotImplementedException("Exercise 4b: the reverse process in two spaces.");
}
