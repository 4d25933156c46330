using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>What a training of the better chequerboard owes whatever it learns.</summary>
public sealed class ImprovedChequerboardLawChecks(HandIn handIn) : ModelLawChecks<IImprovedChequerboard>(handIn)
{
    private protected override LawTask Task => ToyTask.ImprovedChequerboard.Laws;

    private protected override bool MayUseLess => true;

    private protected override Training<ITrainedDiffusion> TrainingOf(IImprovedChequerboard subject) => subject.Train;
}
