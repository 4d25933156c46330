using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.5, the fully connected network: what its training owes whatever it learns.</summary>
public sealed class FullyConnectedImagesLawChecks(HandIn handIn) : TrainingLawChecks<IFullyConnectedImages>(handIn)
{
    private protected override LawTask Task => ImageTask.FullyConnected.Laws;

    private protected override Training<ITrainedDiffusion> TrainingOf(IFullyConnectedImages subject) => subject.Train;
}
