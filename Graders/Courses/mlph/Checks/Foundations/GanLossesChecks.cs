using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3e: the losses of a generative adversarial network.</summary>
public sealed class GanLossesChecks(HandIn handIn) : ContractChecks<IGanLosses>(handIn)
{
    private const string Entropy = "L_D = −mean ln D(x) − mean ln(1 − D(G(z)))";
    private const string Game = "L_G = −mean ln D(G(z)), or mean ln(1 − D(G(z)))";

    [Test, Points(1), Cites("Goodfellow et al. 2014, eq. (1)")]
    [Covers(LawFamily.Precision)]
    [States("D(x) = (0.9, 0.6), D(G(z)) = (0.2, 0.3, 0.5): 0.732415", Within = "relative 1e-10: a closed form in double precision")]
    public void Discriminator_has_the_cross_entropy_of_both_kinds()
    {
        double[] data = [0.9, 0.6], samples = [0.2, 0.3, 0.5];
        var (onData, onSamples) = (OnData(data), OnSamples(samples));
        Expect.Close(Subject.Discriminator(data, samples), onData + onSamples, Tolerance.Float64, Entropy,
            what: "the loss of the discriminator", suspects: new()
            {
                { "the term of the data alone", onData },
                { "the term of the samples alone", onSamples },
                { "the labels of data and samples exchanged", OnSamples(data) + OnData(samples) },
                { "the loss with a minus", -onData - onSamples },
                { "half the loss", (onData + onSamples) / 2 },
                { "sums in the place of means", 2 * onData + 3 * onSamples },
            });
    }

    [Test, Points(1), Cites("Goodfellow et al. 2014, section 3")]
    [States("−mean ln D(G(z)) or mean ln(1 − D(G(z)))", Within = "relative 1e-10: a closed form in double precision")]
    public void Generator_is_rewarded_for_scores_near_one() =>
        Law.Holds(Seed, RandomInputs.Lists("D(G(z))", 1, 5, 0.05, 0.95), ExpectGenerator);

    [Test, Points(1), Needs(nameof(Discriminator_has_the_cross_entropy_of_both_kinds)), Cites("Goodfellow et al. 2014, eq. (1)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision, LawFamily.Rows)]
    [States($"{Entropy}, for batches of any two sizes and scores from 1e-9 to 1 − 1e-9", Within = "relative 1e-10")]
    public void Every_score_counts_for_the_discriminator() => Law.Holds(Seed, Scores("D(x)").And(Scores("D(G(z))")), scores =>
        Expect.Close(Subject.Discriminator(scores.Item1, scores.Item2), OnData(scores.Item1) + OnSamples(scores.Item2),
            Tolerance.Float64, Entropy, what: "the loss of the discriminator"), examples: 40);

    [Test, Points(0.5), Needs(nameof(Generator_is_rewarded_for_scores_near_one)), Cites("Goodfellow et al. 2014, section 3")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision, LawFamily.Rows)]
    [States($"{Game}, for batches of any size and scores from 1e-9 to 1 − 1e-9", Within = "relative 1e-10")]
    public void Every_score_counts_for_the_generator() => Law.Holds(Seed, Scores("D(G(z))"), ExpectGenerator, examples: 40);

    private void ExpectGenerator(double[] scores)
    {
        var (found, heuristic, minimax) = (Subject.Generator(scores), OnData(scores), -OnSamples(scores));
        var isMinimax = Tolerance.Float64.Allows(found, minimax);
        Expect.Close(found, isMinimax ? minimax : heuristic, Tolerance.Float64, Game, what: "the loss of the generator", suspects: new()
        {
            { "−mean ln(1 − D(G(z))), which rewards samples that are found out", -minimax },
            { "mean ln D(G(z)), without the minus", -heuristic },
        });
    }

    private static RandomInputs<double[]> Scores(string name) => RandomInputs.ShareLists(name, 1, 9);

    private static double OnData(double[] scores) => -scores.Average(Math.Log);

    private static double OnSamples(double[] scores) => -scores.Average(score => Math.Log(1 - score));
}
