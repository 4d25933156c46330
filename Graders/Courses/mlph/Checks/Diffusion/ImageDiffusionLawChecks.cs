using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1f, training: what a training on images owes whatever it learns.</summary>
public sealed class ImageDiffusionLawChecks(HandIn handIn) : ModelLawChecks<IImageDiffusion>(handIn)
{
    private protected override LawTask Task => ImageTask.Heidelberg.Laws;

    private protected override bool MayUseLess => true;

    private protected override Training<ITrainedDiffusion> TrainingOf(IImageDiffusion subject) => subject.Train;
}
