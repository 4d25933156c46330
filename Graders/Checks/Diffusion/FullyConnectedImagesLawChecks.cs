using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.5, the fully connected network: what its training owes whatever it learns.</summary>
public sealed class FullyConnectedImagesLawChecks(HandIn handIn) : TrainingLawChecks<IFullyConnectedImages>(handIn)
{
    private protected override LawTask Task => ImageTask.FullyConnected.Laws;

    private protected override TrainedToy.Training TrainingOf(IFullyConnectedImages subject) => subject.Train;
}
