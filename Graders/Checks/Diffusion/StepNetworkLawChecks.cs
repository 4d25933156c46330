using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;

namespace Grader.Checks.Diffusion;

/// <summary>What a training of the sheet's network owes whatever it learns.</summary>
public sealed class StepNetworkLawChecks(HandIn handIn) : AdamLawChecks<IStepNetworkDiffusion>(handIn)
{
    private protected override LawTask Task => ToyTask.V.Laws;

    private protected override TrainedToy.Training TrainingOf(IStepNetworkDiffusion subject) => subject.Train;
}
