using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Toy;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1f, training: a model of 8 × 8 digits, judged by its loss on digits that it has not seen, and by what its samples look like.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
public sealed class ImageDiffusionChecks(HandIn handIn) : ContractChecks<IImageDiffusion>(handIn)
{
    [Test, Points(1), Trains, Cites("Heidelberg MLPH, exercise 1f; Ho et al. 2020, algorithm 1")]
    [States("a model trained on images predicts noise of shape [B, 64] and gives samples of shape [n, 64], all finite and not all the same")]
    [KnownMistakes("a sampler for two dimensions", "a training that diverges")]
    public void Model_of_digits_predicts_and_samples()
    {
        var trained = Trained();
        Show(ImagePictures.Beside("Digits", trained.Samples));
        trained.ExpectVariety();
    }

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Model_of_digits_predicts_and_samples)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of (ε − ε̂)² over pixels, steps and held-out images; that of ε̂ = 0 is 1", Within = "the margin of ToyThresholds.ImageLoss; fails a correct hand-in with probability 2.5e-8 at most")]
    [KnownMistakes("far too little training", "a network that does not know the step", "predictions with the wrong sign or scale")]
    public void Noise_of_digits_that_were_not_seen_is_predicted() => Decide(
        MeanTest.AtMost(Trained().Losses, ToyThresholds.ImageLoss), "E(ε − ε̂)² for each pixel", what: "the loss on held-out images");

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Noise_of_digits_that_were_not_seen_is_predicted)), Cites("Heidelberg MLPH, exercise 1f")]
    [States("most samples are as near to a digit of the data as another digit is", Within = "the margin of ToyThresholds.NearShare; fails a correct hand-in with probability 2.5e-8 at most")]
    [KnownMistakes("noise on top of the samples", "samples in other units than the data")]
    public void Samples_look_like_digits() => Decide(
        BinomialTest.AtLeast(Trained().Distances.Count(distance => distance < ToyThresholds.NearDigit), ImageTask.Samples, ToyThresholds.NearShare),
        "root mean square distance of the nearest digit", what: "the share of samples near a digit");

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Noise_of_digits_that_were_not_seen_is_predicted)), Cites("Heidelberg MLPH, exercise 1f")]
    [States("every digit from 0 to 9 is among the samples, by the nearest image of the data", Within = "the margin of ToyThresholds.LeastDigit; fails a correct hand-in with probability 2.5e-8 at most")]
    [KnownMistakes("few images over and over again", "noise that all samples share")]
    public void Every_digit_is_among_the_samples()
    {
        var counts = Enumerable.Range(0, Digits.Kinds).Select(kind => Trained().Labels.LongCount(label => label == kind)).ToArray();
        Decide(BinomialTest.AtLeast(counts.Min(), ImageTask.Samples, ToyThresholds.LeastDigit, ErrorBudget.PerDecision / Digits.Kinds), // the least of 10
            "of the data, each digit is about a tenth", what: "the smallest share of a digit");
    }

    private TrainedImages Trained()
    {
        AllowPerCall(TimeSpan.FromSeconds(ImageTask.Budget.Seconds));
        return Trainings.Of(HandIn, nameof(IImageDiffusion), seed => TrainedImages.Of(Subject.Train, ImageTask.Budget, seed));
    }
}
