using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>
/// The default model, with inputs that let a small network draw sharp edges, and a learning rate that falls to zero.
/// </summary>
public sealed class ImprovedChequerboard : IImprovedChequerboard
{
    /// <inheritdoc/>
    public ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        var network = new FourierNetwork(data.shape[1], hiddenUnits: 96);
        var schedule = new LinearSchedule().Create(1e-4, 2e-2, 1000);

        DenoisingTraining.Run(network, network.call, schedule, data, budget, noise, learningRate: 4e-3, decays: true);
        return new TrainedDiffusion(network.call, schedule, data.shape[1]);
    }
}
