using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.DifferentialEquations;

/// <summary>What a training of the latent SDE owes whatever it learns.</summary>
public sealed class SdeTrainingLawChecks(HandIn handIn) : SdeModelLawChecks<ISdeTraining>(handIn)
{
    private protected override IReadOnlyList<Func<ISdeTraining, Training<ITrainedSde>>> Trainings { get; } = [subject => subject.Train];
}
