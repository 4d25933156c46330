using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>What a training of the sheet's network owes whatever it learns.</summary>
public sealed class StepNetworkLawChecks(HandIn handIn) : AdamLawChecks<IStepNetworkDiffusion>(handIn)
{
    private protected override LawTask Task => ToyTask.V.Laws;

    private protected override Training<ITrainedDiffusion> TrainingOf(IStepNetworkDiffusion subject) => subject.Train;
}
