using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1f, training: a model of 8 × 8 images, judged by its loss on images that it has not seen, and by what its samples look
/// like. Every margin is relative to the data, so that it holds for other images than the shipped digits.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
public sealed class ImageDiffusionChecks(HandIn handIn) : ContractChecks<IImageDiffusion>(handIn)
{
    [Test, Points(1), Trains, Cites("Heidelberg MLPH, exercise 1f; Ho et al. 2020, algorithm 1")]
    [States(
        "a model trained on images predicts noise of shape [B, 64] and gives samples of shape [n, 64], all finite and not all the same")]
    public void Model_of_digits_predicts_and_samples()
    {
        var trained = Trained();
        Show(ImagePictures.Beside("Images", trained.Set, trained.Samples));
        if (trained.Set.Reduction is { } reduction)
            Note(reduction);

        trained.ExpectVariety();
    }

    [Test, Points(0), Trains, Needs(nameof(Model_of_digits_predicts_and_samples))]
    [Cites("Heidelberg MLPH, exercise 1f: a trajectory and interpolations")]
    [States("by DDIM with the trained network, noise becomes images in steps, and lines of latents become rows of images; all are finite")]
    public void Own_network_leads_from_noise_to_images_and_between_them()
    {
        Show(ImagePictures.Way(Trained()));
        Show(ImagePictures.Between(Trained()));
    }

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Model_of_digits_predicts_and_samples)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of (ε − ε̂)² over pixels, steps and held-out images exceeds that of the best linear prediction by little of what "
        + "that explains",
        Within = "the margin of ToyThresholds.ImageExcess; fails a correct hand-in with probability 2.5e-8 at most")]
    public void Noise_of_digits_that_were_not_seen_is_predicted() => Decide(
        MeanTest.AtMost(Trained().Excess, ToyThresholds.ImageExcess),
        "the best linear ε̂ is √(1 − ᾱ)·(ᾱ·C + (1 − ᾱ)·I)⁻¹·(x_t − √ᾱ·m), with mean m and covariance C of the images",
        $"The loss is {Trained().Losses.Average():F3}, "
            + $"that of the best linear prediction {Trained().LinearLosses.Average():F3}, and that of predicting 0 is 1.",
            "the loss on held-out images above that of the best linear prediction, in units of what that explains,");

    [Test, Points(1), Trains, Needs(nameof(Model_of_digits_predicts_and_samples)), Cites("Ho et al. 2020, eq. (14)")]
    [Covers(LawFamily.Rows)]
    [States("the noise of an image is predicted alone as beside others, and a second time as the first",
        Within = "rounding of single precision")]
    public void Predictions_do_not_depend_on_each_other() => Expect.Close(
        Trained().PredictedAlone, Trained().PredictedTogether, Tolerance.Float32.Times(10, "rounding of single precision"),
        "ε̂ is a function of x_t and t", "A network with BatchNorm or Dropout needs eval() after the training.",
        what: "the predicted noise of eight images, each alone,");

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Model_of_digits_predicts_and_samples))]
    [Cites("Heidelberg MLPH, exercise 1f")]
    [States("the mean distance of samples from the nearest image of the data, in units of that of held-out images",
        Within = "the margin of ToyThresholds.ImageDistance; fails a correct hand-in with probability 2.5e-8 at most")]
    public void Samples_look_like_digits() => Decide(
        MeanTest.AtMost([.. Trained().Distances.Select(distance => distance / Trained().Set.UsualDistance)], ToyThresholds.ImageDistance),
        "root mean square distance from the nearest image, relative to that of held-out images",
        what: "the mean distance of samples from images of the data");

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Model_of_digits_predicts_and_samples))]
    [Cites("Heidelberg MLPH, exercise 1f")]
    [States("every label from 0 to 9 is among the samples, by the nearest image of the data: "
        + "at least a quarter as often as the rarest in the data",
        Within = "the margin of ToyThresholds.LeastDigit; fails a correct hand-in with probability 2.5e-8 at most")]
    public void Every_digit_is_among_the_samples()
    {
        var counts = Enumerable.Range(0, ImageSet.Kinds).Select(kind => Trained().Labels.LongCount(label => label == kind)).ToArray();
        // the least of 10
        Decide(BinomialTest.AtLeast(counts.Min(), ImageTask.Heidelberg.Samples, ToyThresholds.LeastDigit * Trained().Set.RarestShare,
            ErrorBudget.PerDecision / ImageSet.Kinds),
            "of the data, each label is about a tenth", what: "the smallest share of a label");
    }

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Model_of_digits_predicts_and_samples))]
    [Cites("Heidelberg MLPH, exercise 1f")]
    [States("the mean distance of samples from the nearest image of the data is not much smaller than that of held-out images",
        Within = "the margin of ToyThresholds.ImageCopies; fails a correct hand-in with probability 2.5e-8 at most")]
    public void Samples_are_no_copies_of_the_data() => Decide(
        MeanTest.AtLeast([.. Trained().Distances.Select(distance => distance / Trained().Set.UsualDistance)], ToyThresholds.ImageCopies),
        "root mean square distance from the nearest image, relative to that of held-out images",
        "Samples of a model are new images, as held-out ones are.", "the mean distance of samples from images of the data");

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Model_of_digits_predicts_and_samples))]
    [Cites("Heidelberg MLPH, exercise 1f")]
    [Covers(LawFamily.Chance)]
    [States("the mean distance of samples from the nearest other sample is not much smaller than that of held-out images from the data",
        Within = "the margin of ToyThresholds.ImageSpacing; fails a correct hand-in with probability 2.5e-8 at most")]
    public void Samples_differ_from_each_other() => Decide(
        MeanTest.AtLeast(Trained().Spacing, ToyThresholds.ImageSpacing),
        "root mean square distance from the nearest other sample, relative to that of held-out images from the data",
        what: "the mean distance of samples from each other");

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Model_of_digits_predicts_and_samples))]
    [Cites("Ho et al. 2020, algorithm 2")]
    [States("the energy distance between samples and those that algorithm 2 makes with PredictNoise, in units of their mean distance",
        Within = "the margin of ToyThresholds.ImageSamplerEnergy; fails a correct hand-in with probability 1e-8 at most")]
    public void Samples_come_from_the_predicted_noise() => Decide(
        ToyThresholds.ImageEnergyLaw.AtMost(Trained().SamplerEnergy, ToyThresholds.ImageSamplerEnergy, ImageTask.PredictorSamples),
        "x_{t−1} = (x_t − β_t/√(1 − ᾱ_t)·ε̂)/√α_t + √β_t·z",
        "Sample asks the trained network for the noise of each step, as PredictNoise does.",
        "the energy distance of the samples from those with the predicted noise");

    private ImageSet Images => HandIn.Resources.Find<GivenImages>(ImageFolder.ResourceName)?.Small ?? Digits.Shipped;

    private TrainedImages Trained()
    {
        AllowPerCall(TimeSpan.FromSeconds(ImageTask.Heidelberg.Budget.Seconds));
        return Trainings.Of(HandIn, nameof(IImageDiffusion), seed => TrainedImages.Of(Subject.Train, Images, ImageTask.Heidelberg, seed));
    }
}
