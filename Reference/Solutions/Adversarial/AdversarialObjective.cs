using Grader.Contracts.Adversarial;
using static System.Math;

namespace Grader.Solutions.Adversarial;

/// <summary>Problem 3a: each verdict follows from the two terms of the objective.</summary>
public sealed class AdversarialObjective : IAdversarialObjective
{
    public bool[] Verdicts() => [true, false, true];

    public ObjectiveReason Reason(long statement) => statement switch
    {
        1 => ObjectiveReason.TermsAreExpectations,
        2 => ObjectiveReason.FirstTermLacksTheGenerator,
        _ => ObjectiveReason.SecondTermSaturates,
    };

    // d/du ½·ln(1 − σ(u)) = −½·σ(u).
    public double GeneratorSlope(double logit) => -0.5 / (1 + Exp(-logit));
}
