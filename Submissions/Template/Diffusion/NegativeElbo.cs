using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class SimplifiedNegativeElbo : INegativeElbo
{
    public Tensor NegativeElbo(NoisePredictor epsilonTheta, Tensor x0, NoiseSchedule schedule, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 3.4: compute the negative ELBO of eq. (14), one value per row.");
}
