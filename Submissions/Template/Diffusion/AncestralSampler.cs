using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class AncestralSampler : IAncestralSampler
{
    public Tensor Sample(NoisePredictor epsilonTheta, long[] shape, NoiseSchedule schedule, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 3.4: sample with algorithm 2 and σ_t² = β_t.");
}
