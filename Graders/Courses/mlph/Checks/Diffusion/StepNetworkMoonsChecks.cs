using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Judging;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 1a, training: the same network on two moons, judged by the best possible prediction and by the moons themselves, which have no
/// width. For information: the sheet asks for the V.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
public sealed class StepNetworkMoonsChecks(HandIn handIn) : StepNetworkChecks(handIn)
{
    private const string Moons = "Heidelberg MLPH, exercise 1a: two moons of the notebook";

    private static readonly TwoMoons moons = new();

    private protected override ToyTask Task => ToyTask.TwoMoons;

    [Test, Points(0), Trains, Needs(VIsLearnt), Cites(Moons)]
    [States(
        "the same training on two moons predicts noise of shape [B, 2] and gives samples of shape [n, 2], all finite and not all the same")]
    public void Model_of_two_moons_predicts_and_samples()
    {
        var trained = Trained;
        ToyPictures.Samples(trained).ForEach(Show);
        trained.ExpectPredictions();
        trained.ExpectSamples();
    }

    [Test, Points(0), Trains, Decides(1), Needs(nameof(Model_of_two_moons_predicts_and_samples)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of ‖ε̂ − ε*‖² over all steps",
        Within = "ToyThresholds.MoonsExcess; " + OfRetrainings)]
    public void Prediction_for_two_moons_is_close_to_the_best_possible() => Decide(
        MeanTest.AtMost(Trained.Excess, ToyThresholds.MoonsExcess), "E‖ε − ε̂‖² = E‖ε − ε*‖² + E‖ε̂ − ε*‖²", ToyHints.OfExcess(Trained),
        "the loss above the smallest possible one");

    [Test, Points(0), Trains, Decides(1), Needs(nameof(Model_of_two_moons_predicts_and_samples)), Cites(Moons)]
    [States("few samples farther than 0.2 from both moons",
        Within = "ToyThresholds.MoonsFar; " + OfRetrainings)]
    public void Samples_lie_on_the_moons() => Decide(
        BinomialTest.AtMost(ToyFigures.CountFartherThan(moons, Trained.Samples, ToyThresholds.FarFromMoons), Task.Samples,
            ToyThresholds.MoonsFar),
        "(cos θ, sin θ) and (1 − cos θ, ½ − sin θ), standardised, without noise",
        what: "the share of samples farther than 0.2 from both moons");

    [Test, Points(0), Trains, Decides(1), Needs(nameof(Model_of_two_moons_predicts_and_samples)), Cites(Moons)]
    [States("each quarter of each moon has its share of the samples, counted by the nearest point",
        Within = "ToyThresholds.LeastQuarter; " + OfRetrainings)]
    public void Every_quarter_of_a_moon_has_its_share_of_the_samples()
    {
        var counts = ToyFigures.CountByPart(moons, Trained.Samples);
        // the least of 8
        Decide(BinomialTest.AtLeast(counts.Min(), Task.Samples, ToyThresholds.LeastQuarter, ErrorBudget.PerDecision / moons.Parts),
            "each of the 8 has the weight ⅛ = 12.5 %", ToyHints.OfShares("8 quarters, the upper moon's first,", counts),
            "the smallest share of a quarter");
    }
}
