using Grader.Contracts.Adversarial;

namespace Submission.Adversarial;

public sealed class AdversarialObjective : IAdversarialObjective
{
    public double FirstTerm(double[] onData) =>
        throw new NotImplementedException("Problem 3a: E_1 of a batch of data.");

    public double SecondTerm(double[] onGenerated) =>
        throw new NotImplementedException("Problem 3a: E_2 of a batch of generated samples.");

    public Aim AimOf(Player player, ObjectiveTerm term) =>
        throw new NotImplementedException("Problem 3a: what the player wants the values of D in the term to become.");

    public double Gain(Player player, double[] onData, double[] onGenerated) =>
        throw new NotImplementedException("Problem 3a: what the player maximises.");
}
