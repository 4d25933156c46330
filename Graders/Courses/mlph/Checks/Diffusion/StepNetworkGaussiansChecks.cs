using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Judging;
using Grader.Judging.Statistics;
using Grader.Judging.Statistics.Samples;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 1a, training: the same network on eight Gaussians, judged by the best possible prediction and by draws of the data. For
/// information: the sheet asks for the V.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
public sealed class StepNetworkGaussiansChecks(HandIn handIn) : StepNetworkChecks(handIn)
{
    private protected override ToyTask Task => ToyTask.EightGaussians;

    [Test, Points(0), Trains, Needs(VIsLearnt), Cites("Heidelberg MLPH, exercise 1a: 8 Gaussians of the notebook")]
    [States("the same training on 8 Gaussians predicts noise of shape [B, 2] and gives samples of shape [n, 2], "
        + "all finite and not all the same")]
    public void Model_of_eight_Gaussians_predicts_and_samples()
    {
        var trained = Trained;
        ToyPictures.Samples(trained).ForEach(Show);
        trained.ExpectPredictions();
        trained.ExpectSamples();
    }

    [Test, Points(0), Trains, Decides(1), Needs(nameof(Model_of_eight_Gaussians_predicts_and_samples)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of ‖ε̂ − ε*‖² over all steps",
        Within = "ToyThresholds.EightExcess; " + OfRetrainings)]
    public void Prediction_for_eight_Gaussians_is_close_to_the_best_possible() => Decide(
        MeanTest.AtMost(Trained.Excess, ToyThresholds.EightExcess), "E‖ε − ε̂‖² = E‖ε − ε*‖² + E‖ε̂ − ε*‖²", ToyHints.OfExcess(Trained),
        "the loss above the smallest possible one");

    [Test, Points(0), Trains, Decides(1), Needs(nameof(Model_of_eight_Gaussians_predicts_and_samples))]
    [Cites("Heidelberg MLPH, exercise 1a: 8 Gaussians of the notebook")]
    [States("each of the 8 Gaussians has its share of the samples, counted by the nearest centre",
        Within = "ToyThresholds.LeastGaussian; " + OfRetrainings)]
    public void Every_Gaussian_has_its_share_of_the_samples()
    {
        var counts = ToyFigures.CountByPart(new EightGaussians(), Trained.Samples);
        // the least of 8, so an eighth of the level
        Decide(BinomialTest.AtLeast(counts.Min(), counts.Sum(), ToyThresholds.LeastGaussian, ErrorBudget.PerDecision / counts.Length),
            "each of the 8 has the weight ⅛ = 12.5 %", ToyHints.OfShares("8 Gaussians", counts), "the smallest share of a Gaussian");
    }

    [Test, Points(0), Trains, Decides(2), Needs(nameof(Model_of_eight_Gaussians_predicts_and_samples))]
    [Cites("Kynkäänniemi et al. 2019, eq. (2); Naeem et al. 2020, eq. (5)")]
    [States("most samples lie next to draws of the data (precision), and next to most draws lies a sample (coverage)",
        Within = "ToyThresholds.EightPrecision and EightCoverage; " + OfRetrainings)]
    public void Samples_lie_where_the_Gaussians_lie()
    {
        var (trained, count) = (Trained, Task.Samples);
        var neighbours = Neighbours.Of(PlanePoints.Of(trained.Samples), PlanePoints.Of(trained.Reference));
        Decide(ToyThresholds.PrecisionLaw.AtLeast(Manifold.Precision(neighbours), ToyThresholds.EightPrecision, count),
            "a sample lies within the distance of the 5th neighbour of some draw", what: "the share of samples next to draws of the data");
        Decide(ToyThresholds.CoverageLaw.AtLeast(Manifold.Coverage(neighbours), ToyThresholds.EightCoverage, count),
            "a draw has a sample within the distance of its 5th neighbour",
            what: "the share of draws of the data with a sample next to them");
    }
}
