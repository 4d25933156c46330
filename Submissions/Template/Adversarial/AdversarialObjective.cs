using Grader.Contracts.Adversarial;

namespace Submission.Adversarial;

public sealed class AdversarialObjective : IAdversarialObjective
{
    public bool[] Verdicts() =>
        throw new NotImplementedException("Problem 3a: is each of the three statements true?");

    public ObjectiveReason Reason(long statement) =>
        throw new NotImplementedException("Problem 3a: what in the objective decides it.");

    public double GeneratorSlope(double logit) =>
        throw new NotImplementedException("Problem 3a: the derivative of ½·ln(1 − σ(u)).");
}
