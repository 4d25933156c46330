using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.5, the U-Net: what its training owes whatever it learns.</summary>
public sealed class UNetImagesLawChecks(HandIn handIn) : TrainingLawChecks<IUNetImages>(handIn)
{
    private protected override LawTask Task => ImageTask.UNet.Laws;

    private protected override Training<ITrainedDiffusion> TrainingOf(IUNetImages subject) => subject.Train;
}
