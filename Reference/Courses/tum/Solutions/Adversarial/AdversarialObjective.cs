using Grader.Contracts.Adversarial;
using static System.Math;

namespace Grader.Solutions.Adversarial;

/// <summary>Problem 3a: two terms, and two players who want the opposite of their sum.</summary>
public sealed class AdversarialObjective : IAdversarialObjective
{
    public double FirstTerm(double[] onData) => HalfMean(onData.Select(d => Log(d)));

    public double SecondTerm(double[] onGenerated) => HalfMean(onGenerated.Select(d => Log(1 - d)));

    public Aim AimOf(Player player, ObjectiveTerm term) => (player, term) switch
    {
        (Player.Discriminator, ObjectiveTerm.First) => Aim.One,
        (Player.Discriminator, ObjectiveTerm.Second) => Aim.Zero,
        (Player.Generator, ObjectiveTerm.Second) => Aim.One,
        _ => Aim.None,
    };

    public double Gain(Player player, double[] onData, double[] onGenerated)
    {
        var objective = FirstTerm(onData) + SecondTerm(onGenerated);
        return player == Player.Discriminator ? objective : -objective;
    }

    private static double HalfMean(IEnumerable<double> values) => 0.5 * values.Average();
}
