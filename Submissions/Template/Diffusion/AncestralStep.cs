using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class AncestralStep : IAncestralStep
{
    public Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, NoiseSchedule schedule, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 1a: one step from x_t to x_{t−1} with the variance β̃_t.");
}
