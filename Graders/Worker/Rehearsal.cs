using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Worker;

/// <summary>Stands for a hand-in during the warm-up; public, as a hand-in's classes are.</summary>
public sealed class Rehearsal : IAncestralSampler
{
    /// <summary>The motions of a sampler, without its sense.</summary>
    public Tensor Sample(NoisePredictor epsilonTheta, long[] shape, NoiseSchedule schedule, INoiseSource noise)
    {
        var x = noise.Normal(shape);
        for (long t = schedule.StepCount; t >= 1; t--)
        {
            var epsilon = epsilonTheta(x, full(shape[0], 1, t / (float)schedule.StepCount));
            x = (x - epsilon * schedule.Beta[t - 1].to_type(float32)) / (1 - schedule.AlphaBar[t - 1].to_type(float32)).sqrt();
        }

        return x;
    }
}
