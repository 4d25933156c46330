using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.5, the U-Net: what it learns.</summary>
public sealed class UNetImagesChecks(HandIn handIn) : ImageNetworkChecks<IUNetImages>(handIn)
{
    private protected override string Network => "U-Net";

    private protected override ImageTask Task => ImageTask.UNet;

    private protected override ImageLimits Limits => ImageThresholds.UNet;

    private protected override ImageSet Of(GivenImages given) => given.Full;

    private protected override Training<ITrainedDiffusion> TrainingOf(IUNetImages subject) => subject.Train;
}
