using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.4, improvement: a model of the chequerboard that is better than the default.</summary>
public sealed class ImprovedChequerboardChecks(HandIn handIn) : ContractChecks<IImprovedChequerboard>(handIn)
{
    [Test, Points(1), Trains, Cites("DTU 02460 week 3, exercise 3.4")]
    [States("the improved model predicts noise of shape [B, 2], finite and not all the same")]
    [PassesItsInput("ε̂ = x_t has the form of a prediction; the check that needs this one judges it")]
    public void Improved_model_predicts_noise()
    {
        var trained = Trained();
        ToyPictures.Predictions(trained).ForEach(Show);
        Show(DdimOfTrainedModel.Pictures(trained).Animation);
        trained.ExpectPredictions();
    }

    [Test, Points(1), Trains, Needs(nameof(Improved_model_predicts_noise)), Cites("DTU 02460 week 3, exercise 3.4")]
    [States("the improved model gives samples of shape [n, 2], finite and not all the same")]
    public void Improved_model_gives_samples()
    {
        var trained = Trained();
        ToyPictures.Samples(trained).ForEach(Show);
        trained.ExpectSamples();
    }

    [Test, Points(6), Trains, Decides(2), Needs(nameof(Improved_model_gives_samples)), Cites("DTU 02460 week 3, exercise 3.4")]
    [States("three quarters of the samples in black cells, or a loss at most 0.010 above the smallest possible one",
        Within = "ToyThresholds.ImprovedBlackFraction; " + ToyThresholds.OfRetrainings)]
    public void Improved_model_draws_the_chequerboard()
    {
        var trained = Trained();
        var black = BinomialTest.AtLeast(ToyFigures.CountByBlackCell(trained).Sum(), ToyTask.ImprovedChequerboard.Samples,
            ToyThresholds.ImprovedBlackFraction);
        var excess = MeanTest.AtMost(trained.Excess, ToyThresholds.ImprovedExcess);
        Decide(black.Rejected ? excess : black, "improved: share of samples in black cells ≥ 0.75, or E‖ε̂ − ε*‖² ≤ 0.010",
            $"The share of samples in black cells is {black.Found}. The cells' edges are sharp: what can a small network say about them?",
            "the loss above the smallest possible one");
    }

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Improved_model_gives_samples)), Cites("DTU 02460 week 3, ToyData")]
    [States("each black cell has its share of the samples in black cells",
        Within = "ToyThresholds.LeastCell; " + ToyThresholds.OfRetrainings)]
    public void Improved_model_fills_every_black_cell()
    {
        var cells = ToyFigures.CountByBlackCell(Trained());
        // the least of 5
        Decide(BinomialTest.AtLeast(cells.Min(), Math.Max(1, cells.Sum()), ToyThresholds.LeastCell, ErrorBudget.PerDecision / cells.Length),
            "each of the five cells has the weight ⅕", ToyHints.OfShares("5 black cells", cells), "the smallest share of a black cell");
    }

    private TrainedToy Trained()
    {
        AllowPerCall(TimeSpan.FromSeconds(ToyTask.ImprovedChequerboard.Budget.Seconds));
        return Trainings.Of(HandIn, nameof(IImprovedChequerboard),
            seed => TrainedToy.Of(Subject.Train, ToyTask.ImprovedChequerboard, seed));
    }
}
