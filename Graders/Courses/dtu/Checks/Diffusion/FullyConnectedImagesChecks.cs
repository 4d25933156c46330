using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.5, the fully connected network: what it learns.</summary>
public sealed class FullyConnectedImagesChecks(HandIn handIn) : ImageNetworkChecks<IFullyConnectedImages>(handIn)
{
    private protected override string Network => "fully connected network";

    private protected override ImageTask Task => ImageTask.FullyConnected;

    private protected override ImageLimits Limits => ImageThresholds.FullyConnected;

    /// <summary>Of 784 numbers a layer of 256 keeps too few: on Fashion-MNIST its loss stays at 0.8.</summary>
    private protected override ImageSet Of(GivenImages given) => given.Small;

    private protected override Training<ITrainedDiffusion> TrainingOf(IFullyConnectedImages subject) => subject.Train;
}
