using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 3.4, toy data: the default network on both sets. Both distributions are known, and with them the best possible prediction
/// ε*(x_t) = E[ε | x_t]; a trained network is judged by its distance from that, and its samples by the density of the data.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
public sealed class ToyDiffusionChecks(HandIn handIn) : ContractChecks<IToyDiffusion>(handIn)
{
    private const string Excess = "E‖ε − ε̂‖² = E‖ε − ε*‖² + E‖ε̂ − ε*‖²";

    [Test, Points(1), Trains, Cites("DTU 02460 week 3, exercise 3.4; Ho et al. 2020, algorithm 1")]
    [States("a model trained on TwoGaussians predicts noise of shape [B, 2], finite and not all the same")]
    [PassesItsInput("ε̂ = x_t has the form of a prediction; the check that needs this one judges it")]
    public void Model_of_two_gaussians_predicts_noise()
    {
        var trained = TrainedOnTwoGaussians();
        Show(DdimOfTrainedModel.Pictures(trained).Animation);
        trained.ExpectPredictions();
    }

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Model_of_two_gaussians_predicts_noise)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of ‖ε̂ − ε*‖² over all steps", Within = "ToyThresholds.GaussiansExcess; " + ToyThresholds.OfRetrainings)]
    public void Prediction_for_two_gaussians_is_close_to_the_best_possible()
    {
        var trained = TrainedOnTwoGaussians();
        ToyPictures.Predictions(trained).ForEach(Show);
        Decide(MeanTest.AtMost(trained.Excess, ToyThresholds.GaussiansExcess), Excess, ToyHints.OfExcess(trained),
            "the loss above the smallest possible one");
    }

    [Test, Points(1), Trains, Decides(3), Needs(nameof(Model_of_two_gaussians_predicts_noise)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of ‖ε̂ − ε*‖² over the early, the middle and the late steps",
        Within = "ToyThresholds.GaussiansBands; " + ToyThresholds.OfRetrainings)]
    public void Prediction_for_two_gaussians_is_close_in_every_part_of_the_steps() =>
        DecideEachBand(TrainedOnTwoGaussians(), ToyThresholds.GaussiansBands);

    [Test, Points(1), Trains, Cites("DTU 02460 week 3, exercise 3.4; Ho et al. 2020, algorithm 2")]
    [Needs(nameof(Model_of_two_gaussians_predicts_noise))]
    [States("the model of TwoGaussians gives samples of shape [n, 2], finite and not all the same")]
    public void Model_of_two_gaussians_gives_samples()
    {
        var trained = TrainedOnTwoGaussians();
        ToyPictures.Samples(trained).ForEach(Show);
        trained.ExpectSamples();
    }

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Model_of_two_gaussians_gives_samples))]
    [Cites("DTU 02460 week 3, exercise 3.4")]
    [States("the mean of −ln q(x_0) over samples; the data's own is 0.1189",
        Within = "ToyThresholds.GaussiansDensityBand; " + ToyThresholds.OfRetrainings)]
    public void Samples_of_two_gaussians_have_the_density_of_the_data() => Decide(
        MeanTest.Near(ToyFigures.NegativeLogDensities(TrainedOnTwoGaussians()), ToyThresholds.GaussiansDensity,
            ToyThresholds.GaussiansDensityBand),
        "E[−ln q(x_0)] = 0.1189 for x_0 ~ q", "Samples are expected in the coordinates of the training data, [−1, 1].",
        "the mean of −ln q(x_0) over samples");

    [Test, Points(1), Trains, Decides(2), Needs(nameof(Model_of_two_gaussians_gives_samples))]
    [Cites("DTU 02460 week 3, ToyData: ⅕ and ⅘")]
    [States("one fifth of the samples lies at the upper centre", Within = "ToyThresholds.UpperBand; " + ToyThresholds.OfRetrainings)]
    public void One_fifth_of_the_samples_lies_at_the_upper_centre()
    {
        var upper = ToyFigures.CountNearUpperCentre(TrainedOnTwoGaussians());
        const string Because = "q = ⅕·N((½, ½), 0.04·I) + ⅘·N((−½, −½), 0.04·I)";
        Decide(BinomialTest.AtLeast(upper, ToyTask.TwoGaussians.Samples, TwoGaussians.UpperWeight - ToyThresholds.UpperBand), Because,
            what: "the share of the upper centre");
        Decide(BinomialTest.AtMost(upper, ToyTask.TwoGaussians.Samples, TwoGaussians.UpperWeight + ToyThresholds.UpperBand), Because,
            what: "the share of the upper centre");
    }

    [Test, Points(0.5), Trains, Cites("DTU 02460 week 3, exercise 3.4; Ho et al. 2020, algorithm 1")]
    [States("a model trained on Chequerboard predicts noise of shape [B, 2], finite and not all the same")]
    [PassesItsInput("ε̂ = x_t has the form of a prediction; the check that needs this one judges it")]
    public void Model_of_the_chequerboard_predicts_noise()
    {
        var trained = TrainedOnChequerboard();
        Show(DdimOfTrainedModel.Pictures(trained).Animation);
        trained.ExpectPredictions();
    }

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Model_of_the_chequerboard_predicts_noise)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of ‖ε̂ − ε*‖² over all steps", Within = "ToyThresholds.BoardExcess; " + ToyThresholds.OfRetrainings)]
    public void Prediction_for_the_chequerboard_is_close_to_the_best_possible()
    {
        var trained = TrainedOnChequerboard();
        ToyPictures.Predictions(trained).ForEach(Show);
        Decide(MeanTest.AtMost(trained.Excess, ToyThresholds.BoardExcess), Excess, ToyHints.OfExcess(trained),
            "the loss above the smallest possible one");
    }

    [Test, Points(1), Trains, Decides(3), Needs(nameof(Model_of_the_chequerboard_predicts_noise)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of ‖ε̂ − ε*‖² over the early, the middle and the late steps",
        Within = "ToyThresholds.BoardBands; " + ToyThresholds.OfRetrainings)]
    public void Prediction_for_the_chequerboard_is_close_in_every_part_of_the_steps() =>
        DecideEachBand(TrainedOnChequerboard(), ToyThresholds.BoardBands);

    [Test, Points(0.5), Trains, Cites("DTU 02460 week 3, exercise 3.4; Ho et al. 2020, algorithm 2")]
    [Needs(nameof(Model_of_the_chequerboard_predicts_noise))]
    [States("the model of Chequerboard gives samples of shape [n, 2], finite and not all the same")]
    public void Model_of_the_chequerboard_gives_samples()
    {
        var trained = TrainedOnChequerboard();
        ToyPictures.Samples(trained).ForEach(Show);
        trained.ExpectSamples();
    }

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Model_of_the_chequerboard_gives_samples)), Cites("DTU 02460 week 3, ToyData")]
    [States("more samples in black cells than uniform points would have (5/9)",
        Within = "ToyThresholds.BlackFraction; " + ToyThresholds.OfRetrainings)]
    public void Samples_prefer_the_black_cells() => Decide(
        BinomialTest.AtLeast(ToyFigures.CountByBlackCell(TrainedOnChequerboard()).Sum(), ToyTask.Chequerboard.Samples,
            ToyThresholds.BlackFraction),
        "q is uniform on the five black cells; uniform points would have 5/9 = 0.556", what: "the share of samples in black cells");

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Samples_prefer_the_black_cells)), Cites("DTU 02460 week 3, ToyData")]
    [States("each black cell has its share of the samples in black cells",
        Within = "ToyThresholds.LeastCell; " + ToyThresholds.OfRetrainings)]
    public void Every_black_cell_has_its_share_of_the_samples()
    {
        var cells = ToyFigures.CountByBlackCell(TrainedOnChequerboard());
        // the least of 5
        Decide(BinomialTest.AtLeast(cells.Min(), cells.Sum(), ToyThresholds.LeastCell, ErrorBudget.PerDecision / cells.Length),
            "each of the five cells has the weight ⅕", ToyHints.OfShares("5 black cells", cells), "the smallest share of a black cell");
    }

    private void DecideEachBand(TrainedToy trained, IReadOnlyList<double> limits)
    {
        foreach (var (band, limit) in StepBand.All.Zip(limits))
            Decide(MeanTest.AtMost(trained.ExcessIn(band), limit), Excess, what: $"the loss above the smallest one in {band.Name},");
    }

    private TrainedToy TrainedOnTwoGaussians() => Trained(ToyTask.TwoGaussians);

    private TrainedToy TrainedOnChequerboard() => Trained(ToyTask.Chequerboard);

    private TrainedToy Trained(ToyTask task)
    {
        AllowPerCall(TimeSpan.FromSeconds(task.Budget.Seconds));
        return Trainings.Of(HandIn, $"{nameof(IToyDiffusion)} on {task.Set.Name}", seed => TrainedToy.Of(Subject.Train, task, seed));
    }
}
