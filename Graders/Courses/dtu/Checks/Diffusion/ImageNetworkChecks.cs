using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 3.5, training: a model of images, judged by its loss on images that it has not seen, and by where its samples lie. Every margin
/// is relative to the data, so that it holds for other images than the shipped digits.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
public abstract class ImageNetworkChecks<TContract>(HandIn handIn) : ContractChecks<TContract>(handIn) where TContract : class
{
    /// <summary>The budget for the digits.</summary>
    private protected abstract ImageTask Task { get; }

    /// <summary>What pictures call the network.</summary>
    private protected abstract string Network { get; }

    /// <summary>What the network has to reach.</summary>
    private protected abstract ImageLimits Limits { get; }

    /// <summary>The images of a folder that the user has named, at the size that the network is for.</summary>
    private protected abstract ImageSet Of(GivenImages given);

    private ImageSet Images =>
        HandIn.Resources.Find<GivenImages>(ImageFolder.ResourceName) is { } given ? Of(given) : Digits.Shipped;

    [Test, Points(1), Trains, Cites("DTU 02460 week 3, exercise 3.5; Ho et al. 2020, algorithms 1 and 2")]
    [States("a model trained on images of S × S pixels predicts noise of shape [B, S²] and gives samples of shape [n, S²], all finite and "
        + "not all the same")]
    public void Model_of_images_predicts_and_samples()
    {
        var trained = Trained();
        Show(ImagePictures.Beside($"Images: {Network}", trained.Set, trained.Samples));
        if (trained.Set.Reduction is { } reduction)
            Note(reduction);

        trained.ExpectVariety();
    }

    [Test, Points(3), Trains, Decides(1), Needs(nameof(Model_of_images_predicts_and_samples)), Cites("Ho et al. 2020, eq. (14)")]
    [States("the mean of (ε − ε̂)² over pixels, steps and held-out images above that of the best linear prediction, in units of what that "
        + "explains", Within = "ImageThresholds; " + ToyThresholds.OfRetrainings)]
    public void Noise_of_images_that_were_not_seen_is_predicted() => Decide(
        MeanTest.AtMost(Trained().Excess, Limits.Excess),
        "the best linear ε̂ is √(1 − ᾱ)·(ᾱ·C + (1 − ᾱ)·I)⁻¹·(x_t − √ᾱ·m), with mean m and covariance C of the images",
        $"The loss is {Trained().Losses.Average():F3}, "
            + $"that of the best linear prediction {Trained().LinearLosses.Average():F3}, and that of predicting 0 is 1.",
        "the loss on held-out images above that of the best linear prediction, in units of what that explains,");

    [Test, Points(2), Trains, Decides(1), Needs(nameof(Model_of_images_predicts_and_samples))]
    [Cites("Kynkäänniemi et al. 2019 (arXiv 1904.06991), eq. (2)")]
    [States("the share of samples that lie where images do: as near to one of 1000 images as its fifth neighbour among them, in the 20 "
        + "directions of the largest variance", Within = "ImageThresholds; " + ToyThresholds.OfRetrainings)]
    public void Samples_lie_where_images_do() => Decide(
        BinomialTest.AtLeast(Trained().Inside, Trained().Samples.Length, Limits.Precision), "precision, which is 0.93 for held-out digits",
        what: "the share of samples that lie where images do");

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Model_of_images_predicts_and_samples)), Cites("DTU 02460 week 3, exercise 3.5")]
    [States("the mean share of pixels of a sample beyond ±1.25; images have none",
        Within = "ImageThresholds; " + ToyThresholds.OfRetrainings)]
    public void Samples_keep_the_range_of_images() => Decide(
        Limits.OutsideLaw.AtMost(TrainedImages.Outside(Trained().Samples).Average(), Limits.Outside, Trained().Samples.Length),
        "dequantised images lie in [−1, 1], and black and white ones at its ends", what: "the mean share of pixels beyond ±1.25");

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Model_of_images_predicts_and_samples))]
    [Cites("Kynkäänniemi et al. 2019 (arXiv 1904.06991), eq. (2)")]
    [States("the share of held-out images that lie where samples do, as near to one of them as its fifth neighbour among the samples",
        Within = "ImageThresholds.Recall; " + ToyThresholds.OfRetrainings)]
    public void Images_lie_where_samples_do() => Decide(
        ImageThresholds.RecallLaw.AtLeast(Trained().Recall, 0, Trained().Samples.Length),
        "recall: a model gives every kind of image, in all its forms", what: "the share of held-out images that lie where samples do");

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Model_of_images_predicts_and_samples)), Cites("DTU 02460 week 3, exercise 3.5")]
    [States("every label is among the samples, by the nearest image of the data: at least 0.42 times as often as the rarest in the data",
        Within = "ImageThresholds.LeastLabel; " + ToyThresholds.OfRetrainings)]
    public void Every_label_is_among_the_samples()
    {
        var counts = Enumerable.Range(0, ImageSet.Kinds).Select(kind => Trained().Labels.LongCount(label => label == kind)).ToArray();
        if (Trained().Set.Side != ImageSet.SmallSide)
        {
            Note("At full size the nearest image tells little of a label, so that this decides nothing. "
                + ToyHints.OfShares("labels", counts));
            return;
        }

        // the least of 10
        Decide(BinomialTest.AtLeast(counts.Min(), Trained().Samples.Length, ImageThresholds.LeastLabel * Trained().Set.RarestShare,
            ErrorBudget.PerDecision / ImageSet.Kinds),
            "of the data, each label is about a tenth", ToyHints.OfShares("labels 0 to 9", counts), "the smallest share of a label");
    }

    [Test, Points(1), Trains, Decides(1), Needs(nameof(Model_of_images_predicts_and_samples)), Cites("DTU 02460 week 3, exercise 3.5")]
    [States("the share of samples nearer to an image of the data than half of what held-out images are on average",
        Within = "ImageThresholds.Copies; " + ToyThresholds.OfRetrainings)]
    public void Samples_are_no_copies_of_the_data() => Decide(
        BinomialTest.AtMost(Trained().Copies, Trained().Samples.Length, ImageThresholds.Copies),
        "root mean square distance over the pixels, relative to that of held-out images",
        "Samples of a model are new images, as held-out ones are.", "the share of samples that are nearly an image of the data");

    /// <summary>The method of the contract that trains.</summary>
    private protected abstract Training<ITrainedDiffusion> TrainingOf(TContract subject);

    private TrainedImages Trained()
    {
        var task = Task.On(Images);
        AllowPerCall(TimeSpan.FromSeconds(task.Budget.Seconds));
        return Trainings.Of(HandIn, typeof(TContract).Name, seed => TrainedImages.Of(TrainingOf(Subject), Images, task, seed));
    }
}
