using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>What a training of the default network owes whatever it learns.</summary>
public sealed class ToyDiffusionLawChecks(HandIn handIn) : AdamLawChecks<IToyDiffusion>(handIn)
{
    private protected override LawTask Task => ToyTask.TwoGaussians.Laws;

    private protected override Training<ITrainedDiffusion> TrainingOf(IToyDiffusion subject) => subject.Train;
}
