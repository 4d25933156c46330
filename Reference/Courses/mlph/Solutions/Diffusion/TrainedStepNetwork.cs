using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>A trained noise predictor that takes the step itself, with the schedule that it was trained for.</summary>
/// <param name="epsilonTheta">The network.</param>
/// <param name="schedule">The variance schedule.</param>
/// <param name="dimension">D, the dimension of the data.</param>
public sealed class TrainedStepNetwork(StepNoisePredictor epsilonTheta, NoiseSchedule schedule, long dimension = 2) : ITrainedDiffusion
{
    /// <inheritdoc/>
    public Tensor PredictNoise(Tensor xt, Tensor t)
    {
        using var noGradient = no_grad();
        return epsilonTheta(xt, t);
    }

    /// <inheritdoc/>
    public Tensor Sample(long count, INoiseSource noise)
    {
        var step = new AncestralStep();
        return Decoding.By((xt, t) => step.Step(epsilonTheta, xt, t, schedule, noise), noise.Normal(count, dimension), schedule.StepCount);
    }
}
