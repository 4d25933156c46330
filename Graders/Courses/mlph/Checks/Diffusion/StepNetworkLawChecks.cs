using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>What a training of the sheet's network owes whatever it learns.</summary>
public sealed class StepNetworkLawChecks(HandIn handIn) : AdamLawChecks<IStepNetworkDiffusion>(handIn)
{
    private protected override LawTask Task => ToyTask.V.Laws;

    /// <remarks>0.74 to 0.80 in 3 means over 8 networks each.</remarks>
    private protected override (double Least, double Most) WayOfAdam => (0.45, 1.35);

    private protected override Training<ITrainedDiffusion> TrainingOf(IStepNetworkDiffusion subject) => subject.Train;
}
