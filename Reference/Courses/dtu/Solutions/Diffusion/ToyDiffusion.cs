using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>The sheet's default model, trained by algorithm 1 with Adam.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 1.</remarks>
public sealed class ToyDiffusion : IToyDiffusion
{
    /// <inheritdoc/>
    public ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        var network = new FcNetwork(data.shape[1], hiddenUnits: 64);
        var schedule = new LinearSchedule().Create(1e-4, 2e-2, 1000);

        DenoisingTraining.Run(network, network.call, schedule, data, budget, noise);
        return new TrainedDiffusion(network.call, schedule, data.shape[1]);
    }
}
