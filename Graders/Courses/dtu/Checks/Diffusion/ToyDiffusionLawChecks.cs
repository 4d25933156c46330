using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion;

/// <summary>What a training of the default network owes whatever it learns.</summary>
public sealed class ToyDiffusionLawChecks(HandIn handIn) : AdamLawChecks<IToyDiffusion>(handIn)
{
    private protected override LawTask Task => ToyTask.TwoGaussians.Laws;

    /// <remarks>0.132 to 0.22 in 12 means over 8 networks each, with t/T, t from 0 or t itself.</remarks>
    private protected override (double Least, double Most) WayOfAdam => (0.095, 0.3);

    private protected override Training<ITrainedDiffusion> TrainingOf(IToyDiffusion subject) => subject.Train;
}
