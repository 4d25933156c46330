using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>A fully connected network of images, trained by algorithm 1 with Adam and a learning rate that falls to zero.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 1.</remarks>
public sealed class ImageDiffusion : IImageDiffusion
{
    private const long StepCount = 250;

    /// <inheritdoc/>
    public ITrainedDiffusion Train(Tensor images, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        var network = new ImageNetwork(images.shape[1], StepCount);
        var schedule = new LinearSchedule().Create(1e-4, 2e-2, StepCount);

        DenoisingTraining.Run(
            network, (xt, time) => network.call(xt, StepOf(time)), schedule, images, budget, noise, learningRate: 2e-3, decays: true);
        return new TrainedStepNetwork(network.call, schedule, images.shape[1]);
    }

    /// <summary>The step of a time t/T.</summary>
    private static Tensor StepOf(Tensor time) => (time.squeeze(1) * StepCount).round().to(int64);
}
