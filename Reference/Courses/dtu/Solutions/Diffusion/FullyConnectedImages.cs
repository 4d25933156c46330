using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>The sheet's fully connected network on flat images, with wider layers, and a learning rate that falls to zero.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 1.</remarks>
public sealed class FullyConnectedImages : IFullyConnectedImages
{
    /// <inheritdoc/>
    public ITrainedDiffusion Train(Tensor images, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        var network = new FcNetwork(images.shape[1], hiddenUnits: 256);
        var schedule = new LinearSchedule().Create(1e-3, 0.2, 100);

        DenoisingTraining.Run(network, network.call, schedule, images, budget, noise, learningRate: 2e-3, decays: true);
        return new TrainedDiffusion(network.call, schedule, images.shape[1]);
    }
}
