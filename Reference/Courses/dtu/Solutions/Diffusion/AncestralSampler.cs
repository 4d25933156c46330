using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>Ancestral sampling with σ_t² = β_t.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 2.</remarks>
public sealed class AncestralSampler : IAncestralSampler
{
    /// <inheritdoc/>
    public Tensor Sample(NoisePredictor epsilonTheta, long[] shape, NoiseSchedule schedule, INoiseSource noise)
    {
        using var noGradient = no_grad();
        var steps = schedule.StepCount;

        var x = noise.Normal(shape);                                              // 1: x_T ~ N(0, I)
        for (var t = steps; t >= 1; t--)                                          // 2: for t = T, …, 1
        {
            var z = t > 1 ? noise.Normal(shape) : zeros_like(x);                  // 3: z ~ N(0, I), but z = 0 at t = 1

            var beta = schedule.Beta[t - 1];
            var alpha = schedule.Alpha[t - 1];
            var alphaBar = schedule.AlphaBar[t - 1];
            var time = full([shape[0], 1], (double)t / steps, dtype: x.dtype);

            var epsilon = epsilonTheta(x, time);
            var mean = (x - (1 - alpha) / (1 - alphaBar).sqrt() * epsilon) / alpha.sqrt();
            x = mean + beta.sqrt() * z;                                           // 4
        }

        return x;                                                                 // 6: x_0
    }
}
