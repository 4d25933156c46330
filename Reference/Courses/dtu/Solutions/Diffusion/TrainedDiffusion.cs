using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>A noise predictor and the schedule that it was trained with.</summary>
/// <param name="epsilonTheta">The trained network.</param>
/// <param name="schedule">Its variance schedule.</param>
/// <param name="dimension">D, the dimension of the data.</param>
public sealed class TrainedDiffusion(NoisePredictor epsilonTheta, NoiseSchedule schedule, long dimension) : ITrainedDiffusion
{
    /// <inheritdoc/>
    public Tensor PredictNoise(Tensor xt, Tensor t)
    {
        using var noGradient = no_grad();
        var time = t.to(xt.dtype).unsqueeze(1) / schedule.StepCount; // as in training
        return epsilonTheta(xt, time);
    }

    /// <inheritdoc/>
    public Tensor Sample(long count, INoiseSource noise) =>
        new AncestralSampler().Sample(epsilonTheta, [count, dimension], schedule, noise);
}
