using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class DdimStep : IDdimStep
{
    public Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, double eta, NoiseSchedule schedule, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 1d: one step of DDIM from x_t to x_{t−1}.");
}
