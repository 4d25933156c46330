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
    [States("the improved model predicts noise of shape [B, 2] and gives samples of shape [n, 2], all finite and not all the same")]
    [KnownMistakes("a training that diverges")]
    public void Improved_model_predicts_and_samples()
    {
        var trained = Trained();
        ToyPictures.Samples(trained).ForEach(Show);
        Show(DdimOfTrainedModel.Pictures(trained).Animation);
        trained.ExpectVariety();
    }

    [Test, Points(3), Trains, Decides(2), Needs(nameof(Improved_model_predicts_and_samples)), Cites("DTU 02460 week 3, exercise 3.4")]
    [States("three quarters of the samples in black cells, or a loss at most 0.010 above the smallest possible one",
        Within = "fails a hand-in that is that good with probability 2.5e-8 at most")]
    [KnownMistakes("the default network once more")]
    public void Improved_model_draws_the_chequerboard()
    {
        var trained = Trained();
        ToyPictures.Predictions(trained).ForEach(Show);
        var black = BinomialTest.AtLeast(ToyFigures.CountByBlackCell(trained).Sum(), ToyTask.ImprovedChequerboard.Samples,
            ToyThresholds.ImprovedBlackFraction);
        var excess = MeanTest.AtMost(trained.Excess, ToyThresholds.ImprovedExcess);
        Decide(black.Rejected ? excess : black, "improved: share of samples in black cells ≥ 0.75, or E‖ε̂ − ε*‖² ≤ 0.010",
            $"The share of samples in black cells is {black.Found}. The cells' edges are sharp: what can a small network say about them?",
            "the loss above the smallest possible one");
    }

    private TrainedToy Trained()
    {
        AllowPerCall(TimeSpan.FromSeconds(ToyTask.ImprovedChequerboard.Budget.Seconds));
        return Trainings.Of(HandIn, nameof(IImprovedChequerboard),
            seed => TrainedToy.Of(Subject.Train, ToyTask.ImprovedChequerboard, seed));
    }
}
