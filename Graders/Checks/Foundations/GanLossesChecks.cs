using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3e: the losses of a generative adversarial network.</summary>
/// <remarks>Golden values: fixtures/golden/foundations/generative.csv.</remarks>
public sealed class GanLossesChecks(HandIn handIn) : ContractChecks<IGanLosses>(handIn)
{
    private const string Entropy = "L_D = −mean ln D(x) − mean ln(1 − D(G(z)))";
    private const string Game = "L_G = −mean ln D(G(z)), or mean ln(1 − D(G(z)))";

    [Test, Points(2), Cites("Goodfellow et al. 2014, eq. (1)")]
    [States("D(x) = (0.9, 0.6), D(G(z)) = (0.2, 0.3, 0.5): 0.732415", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("one of the two terms", "the labels of data and samples exchanged", "a missing minus",
        "sums over batches of different size")]
    public void Discriminator_has_the_cross_entropy_of_both_kinds()
    {
        double[] data = [0.9, 0.6], samples = [0.2, 0.3, 0.5];
        var (onData, onSamples) = (-data.Average(Math.Log), -samples.Average(score => Math.Log(1 - score)));
        Expect.Close(Subject.Discriminator(data, samples), 0.732414961649538, Tolerance.Float64, Entropy,
            what: "the loss of the discriminator", suspects: new()
            {
                { "the term of the data alone", onData },
                { "the term of the samples alone", onSamples },
                { "the labels of data and samples exchanged", -data.Average(score => Math.Log(1 - score)) - samples.Average(Math.Log) },
                { "the loss with a minus", -onData - onSamples },
                { "half the loss", (onData + onSamples) / 2 },
                { "sums in the place of means", 2 * onData + 3 * onSamples },
            });
    }

    [Test, Points(1), Cites("Goodfellow et al. 2014, section 3")]
    [States("−mean ln D(G(z)) or mean ln(1 − D(G(z)))", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the loss of the discriminator for the generator", "a missing minus")]
    public void Generator_is_rewarded_for_scores_near_one() => Law.Holds(Seed, RandomInputs.Lists("D(G(z))", 1, 5, 0.05, 0.95), scores =>
    {
        var (found, heuristic, minimax) =
            (Subject.Generator(scores), -scores.Average(Math.Log), scores.Average(score => Math.Log(1 - score)));
        var isMinimax = Tolerance.Float64.Allows(found, minimax);
        Expect.Close(found, isMinimax ? minimax : heuristic, Tolerance.Float64, Game, what: "the loss of the generator", suspects: new()
        {
            { "−mean ln(1 − D(G(z))), which rewards samples that are found out", -minimax },
            { "mean ln D(G(z)), without the minus", -heuristic },
        });
    });
}
