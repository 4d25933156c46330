using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class ReverseTrajectory : IReverseTrajectory
{
    public Tensor Run(ReverseStep step, Tensor latents, long stepCount) =>
        throw new NotImplementedException("Exercise 1a: every state from the latents to the samples.");
}
