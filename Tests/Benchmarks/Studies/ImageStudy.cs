using Grader.Benchmarks.Records;
using Grader.Benchmarks.Throughput;
using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging.Laws;
using Grader.Judging.Statistics.Samples;
using Grader.Solutions.Diffusion;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of images are, over many seeds, how bad a tenth of the training, and how far images are from each other: what
/// ToyThresholds rests on. <c>dotnet run -c Release --project Tests/Benchmarks -- study images --seeds 20</c> writes
/// fixtures/studies/images.csv.
/// </summary>
/// <param name="images">Folder of MNIST or its like; null for the digits.</param>
internal sealed class ImageStudy(string? images)
{
    private const int Mistakes = 5;

    private readonly ImageSet set = images is null ? Digits.Shipped : ImageFolder.SetsIn(images).Small;

    /// <summary>--seeds n (20), --out file (fixtures/studies/images.csv) and --images folder (the digits).</summary>
    public static int Run(string[] options)
    {
        var folder = Arguments.Text(options, "--images", "");
        return new ImageStudy(folder.Length > 0 ? folder : null).Write(options);
    }

    private int Write(string[] options)
    {
        using var file = StudyFile.Begin("images", options,
            "training", "seed", "held_out_loss", "linear_loss", "excess", "mean_distance", "least_share", "spacing", "sampler_energy",
            "processor_seconds");
        var (labels, distances) = NearestDigit.Of(set, set.ScaledHeldOut());
        file.Add("held-out images", "", "", "", "", RelativeDistance(distances), LeastShare(labels),
            RelativeDistance(RowDistances.ToNearestOther(set.Rows[..ImageTask.Heidelberg.Samples])), "", "");
        for (var seed = 1; seed <= StudyFile.Seeds(options); seed++)
            AddTrainings(file, seed);

        return 0;
    }

    /// <summary>A whole training, and for the first seeds what is wrong; to remember images, no other training is needed.</summary>
    private void AddTrainings(RecordFile file, int seed)
    {
        ITrainedDiffusion? model = null;
        Add(file, "whole", seed, (images, budget, noise) => model = new ImageDiffusion().Train(images, budget, noise));
        if (seed > Mistakes)
            return;

        Add(file, "sixty remembered", seed, (images, _, _) => new RememberedImages(model!, images.narrow(0, 0, 60)));
        Add(file, "all remembered", seed, (images, _, _) => new RememberedImages(model!, images));
        Add(file, "a tenth", seed, (images, budget, noise) =>
            new ImageDiffusion().Train(images, budget with { GradientSteps = budget.GradientSteps / 10 }, noise));
    }

    private void Add(RecordFile file, string name, int seed, Training<ITrainedDiffusion> train)
    {
        var clock = ProcessorClock.Start();
        var trained = TrainedImages.Of(train, set, ImageTask.Heidelberg, seed);
        var seconds = clock.Seconds;
        file.Add(name, seed, $"{trained.Losses.Average():F4}", $"{trained.LinearLosses.Average():F4}", $"{trained.Excess.Average():F4}",
            RelativeDistance(trained.Distances), LeastShare(trained.Labels), $"{trained.Spacing.Average():F3}",
            $"{trained.SamplerEnergy:F4}", $"{seconds:F1}");
    }

    private string RelativeDistance(double[] distances) => $"{distances.Average() / set.UsualDistance:F3}";

    private static string LeastShare(int[] labels) =>
        $"{Enumerable.Range(0, ImageSet.Kinds).Min(kind => (double)labels.Count(label => label == kind) / labels.Length):F3}";
}
