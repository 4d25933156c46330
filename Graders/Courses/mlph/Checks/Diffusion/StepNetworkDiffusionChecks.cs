using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 1a, training: the sheet's network on the V, judged by its distance from the best possible prediction ε*(x_t) = E[ε | x_t] and
/// by its samples, against the exact density of the V.
/// </summary>
/// <remarks>
/// A training that is far off on the V ends there: neither are its other samples drawn nor is it repeated on the other data.
/// </remarks>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
public sealed class StepNetworkDiffusionChecks(HandIn handIn) : StepNetworkChecks(handIn)
{
    private const string Excess = "E‖ε − ε̂‖² = E‖ε − ε*‖² + E‖ε̂ − ε*‖²";

    private protected override ToyTask Task => ToyTask.V;

    [Test, Points(1), Trains, Cites("Heidelberg MLPH, exercise 1a; Ho et al. 2020, algorithm 1")]
    [States("a model trained on the V predicts noise of shape [B, 2], finite and not all the same")]
    [PassesItsInput("ε̂ = x_t has the form of a prediction; the check that needs this one judges it")]
    public void Model_of_the_V_predicts_noise() => Trained.ExpectPredictions();

    [Test, Points(3), Trains, Decides(1), Needs(nameof(Model_of_the_V_predicts_noise)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of ‖ε̂ − ε*‖² over all steps", Within = "ToyThresholds.VExcess; " + OfRetrainings)]
    public void Prediction_for_the_V_is_close_to_the_best_possible() => Decide(
        MeanTest.AtMost(Trained.Excess, ToyThresholds.VExcess), Excess, ToyHints.OfExcess(Trained),
        "the loss above the smallest possible one");

    [Test, Points(1), Trains, Decides(3), Needs(nameof(Model_of_the_V_predicts_noise)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of ‖ε̂ − ε*‖² over the early, the middle and the late steps", Within = "ToyThresholds.VBands; " + OfRetrainings)]
    public void Prediction_for_the_V_is_close_in_every_part_of_the_steps()
    {
        foreach (var (band, limit) in StepBand.All.Zip(ToyThresholds.VBands))
            Decide(MeanTest.AtMost(Trained.ExcessIn(band), limit), Excess, what: $"the loss above the smallest one in {band.Name},");
    }

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Model_of_the_V_predicts_noise))]
    [Cites("Heidelberg MLPH, exercise 1a: scatter plot of true and predicted noise")]
    [States("the slope of true on predicted noise is 1: E[ε | ε̂] = ε̂",
        Within = "ToyThresholds.VSlopeBand; " + OfRetrainings)]
    public void True_noise_rises_with_slope_1_over_the_predicted()
    {
        var trained = Trained;
        ToyPictures.Predictions(trained).ForEach(Show);
        Decide(MeanTest.Near(ToyFigures.Slopes(trained), 1, ToyThresholds.VSlopeBand), "E[ε | ε̂] = ε̂ for a calibrated predictor",
            what: "the slope of true on predicted noise");
    }

    [Test, Points(1), Trains, Needs(nameof(Model_of_the_V_predicts_noise)), Cites("Heidelberg MLPH, exercise 1a: 1000 samples")]
    [States("the model gives samples of shape [n, 2], finite and not all the same")]
    public void Model_of_the_V_gives_samples()
    {
        var trained = Trained;
        ToyPictures.Samples(trained).ForEach(Show);
        trained.ExpectSamples();
    }

    [Test, Points(3), Trains, Decides(2)]
    [Needs(nameof(Model_of_the_V_gives_samples), nameof(Prediction_for_the_V_is_close_to_the_best_possible))]
    [Cites("Heidelberg MLPH, exercise 1a: 1000 samples")]
    [States("the mean of −ln q(x_0) over samples; the data's own is 1.0902",
        Within = "ToyThresholds.VWideBand and VSharpBand; " + OfRetrainings)]
    public void Samples_of_the_V_have_the_density_of_the_data()
    {
        var densities = ToyFigures.NegativeLogDensities(Trained);
        const string Because = "E[−ln q(x_0)] = 1.0902 for x_0 ~ q";
        Decide(MeanTest.AtMost(densities, ToyThresholds.VDensity + ToyThresholds.VWideBand), Because,
            what: "the mean of −ln q(x_0) over samples");
        Decide(MeanTest.AtLeast(densities, ToyThresholds.VDensity - ToyThresholds.VSharpBand), Because,
            what: "the mean of −ln q(x_0) over samples");
    }

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Model_of_the_V_gives_samples)), Cites("Heidelberg MLPH, exercise 1a: 1000 samples")]
    [States("each arm of the V has its share of the samples", Within = "ToyThresholds.LeastArm; " + OfRetrainings)]
    public void Both_arms_of_the_V_have_their_share_of_the_samples()
    {
        var arms = ToyFigures.CountByArm(Trained);
        // the lesser of 2
        Decide(BinomialTest.AtLeast(arms.Min(), arms.Sum(), ToyThresholds.LeastArm, ErrorBudget.PerDecision / arms.Length),
            "each arm has the weight ½", ToyHints.OfShares("left and the right arm", arms), "the smaller share of an arm");
    }

    [Test, Points(1), Trains, Decides(1)]
    [Needs(nameof(Model_of_the_V_gives_samples), nameof(Prediction_for_the_V_is_close_to_the_best_possible))]
    [Cites("Heidelberg MLPH, exercise 1a: 1000 samples")]
    [States("few samples with ln q(x_0) < −8",
        Within = "ToyThresholds.VStray; " + OfRetrainings)]
    public void Hardly_a_sample_strays_from_the_V() => Decide(
        BinomialTest.AtMost(ToyFigures.CountStray(Trained), ToyTask.V.Samples, ToyThresholds.VStray),
        "ln q(x_0) ≥ −8 for almost all x_0 ~ q", what: "the share of samples with ln q(x_0) < −8");

    [Test, Points(1), Trains, Needs(nameof(Prediction_for_the_V_is_close_to_the_best_possible))]
    [Cites("Heidelberg MLPH, exercise 1d: the line of 1b")]
    [States("by DDIM with the trained network, the line of latents of 1b becomes a path whose largest jump is at most 0.2",
        Within = "far from the 0.0117 of the best possible predictor, and from the 3.5 of independent noise")]
    public void Line_of_latents_stays_connected()
    {
        var trained = Trained;
        var line = DdimOfTrainedModel.Samples(trained, ConnectedPath.LineOfExercise1b);
        Show(ConnectedPath.Drawn("Line of latents by DDIM with the trained network", trained.Set, ("T = 250", line)));
        Show(DdimOfTrainedModel.Pictures(trained).Animation);
        Expect.AtMost(new ConnectedPath(line).LargestJump, ToyThresholds.VLargestJump, "DDIM is as smooth as the network",
            what: "the largest jump of the path");
    }
}
