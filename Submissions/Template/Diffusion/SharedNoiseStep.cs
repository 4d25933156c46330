using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class SharedNoiseStep : ISharedNoiseStep
{
    public Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, NoiseSchedule schedule, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 1c: one step from x_t to x_{t−1} with the same noise for all rows.");
}
