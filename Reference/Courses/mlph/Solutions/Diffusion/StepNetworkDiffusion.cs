using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>The sheet's network, trained by algorithm 1 with Adam.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 1.</remarks>
public sealed class StepNetworkDiffusion : IStepNetworkDiffusion
{
    private const long StepCount = 250;

    /// <inheritdoc/>
    public ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        var network = new StepNetwork(StepCount);
        var schedule = new LinearSchedule().Create(1e-4, 2e-2, StepCount);

        DenoisingTraining.Run(network, (xt, time) => network.call(xt, StepOf(time)), schedule, data, budget, noise);
        return new TrainedStepNetwork(network.call, schedule);
    }

    /// <summary>The step of a time t/T.</summary>
    private static Tensor StepOf(Tensor time) => (time.squeeze(1) * StepCount).round().to(int64);
}
