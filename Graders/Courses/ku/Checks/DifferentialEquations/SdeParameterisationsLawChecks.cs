using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Laws;

namespace Grader.Checks.DifferentialEquations;

/// <summary>What the trainings of two parameterisations owe whatever they learn.</summary>
public sealed class SdeParameterisationsLawChecks(HandIn handIn) : SdeModelLawChecks<ISdeParameterisations>(handIn)
{
    private protected override IReadOnlyList<Func<ISdeParameterisations, Training<ITrainedSde>>> Trainings =>
        SdeParameterisationsChecks.FirstTwo;
}
