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
/// How good correct fully connected networks and U-Nets are on images, over many seeds, and what is worse: what ImageThresholds rests on.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study dtu-images --seeds 20</c> writes fixtures/studies/dtu-images.csv.
/// </summary>
/// <param name="set">The images.</param>
/// <param name="file">Where to write.</param>
internal sealed class DtuImageStudy(ImageSet set, RecordFile file)
{
    private const int Mistakes = 5;
    private const string FullyConnected = "fully connected";
    private const string UNet = "U-Net";

    private readonly ImageTask small = ImageTask.FullyConnected.On(set);
    private readonly ImageTask large = ImageTask.UNet.On(set);

    /// <summary>
    /// --seeds n (20), --out file (fixtures/studies/dtu-images.csv), --images folder (the digits; all of a folder at full size) and
    /// --network name (both).
    /// </summary>
    public static int Run(string[] options)
    {
        var folder = Arguments.Text(options, "--images", "");
        using var file = StudyFile.Begin("dtu-images", options,
            "network", "training", "seed", "held_out_loss", "linear_loss", "excess", "mean_distance", "inside", "recall", "copies",
            "least_share", "outside", "processor_seconds");
        new DtuImageStudy(folder.Length > 0 ? ImageFolder.SetsIn(folder, mostFull: int.MaxValue).Full : Digits.Shipped, file)
            .Write(StudyFile.Seeds(options), Arguments.Text(options, "--network", ""));
        return 0;
    }

    private void Write(int seeds, string network)
    {
        AddHeldOut();
        for (var seed = 1; seed <= seeds; seed++)
        {
            if (network != UNet)
                AddFullyConnected(seed);

            if (network != FullyConnected)
                AddUNet(seed);
        }
    }

    private void AddHeldOut()
    {
        var images = set.ScaledHeldOut();
        var features = images.Select(set.Features).ToArray();
        var samples = RowManifold.Of([.. set.Rows.Take(large.Samples).Select(set.Features)]); // the best possible ones
        var (labels, distances) = NearestDigit.Of(set, images);
        file.Add("", "held-out images", "", "", "", "", $"{distances.Average() / set.UsualDistance:F3}",
            Share(set.Manifold.Inside(features), images), Share(samples.Inside(features), images),
            Share(distances.Count(distance => distance < set.UsualDistance / 2), images), LeastShare(labels),
            $"{TrainedImages.Outside(images).Average():F4}", "");
    }

    private void AddFullyConnected(int seed)
    {
        ITrainedDiffusion? model = null;
        Add(FullyConnected, "whole", small, seed,
            (images, budget, noise) => model = new FullyConnectedImages().Train(images, budget, noise));
        if (seed > Mistakes)
            return;

        Add(FullyConnected, "all remembered", small, seed, (images, _, _) => new RememberedImages(model!, images));
        Add(FullyConnected, "sixty remembered", small, seed, (images, _, _) => new RememberedImages(model!, images.narrow(0, 0, 60)));
        Add(FullyConnected, "a tenth", small, seed, (images, budget, noise) =>
            new FullyConnectedImages().Train(images, budget with { GradientSteps = budget.GradientSteps / 10 }, noise));
    }

    private void AddUNet(int seed)
    {
        Add(UNet, "whole", large, seed, new UNetImages().Train);
        if (seed > Mistakes)
            return;

        Add(UNet, "a fully connected network", large, seed, new FullyConnectedImages().Train);
        Add(UNet, "a tenth", large, seed, (images, budget, noise) =>
            new UNetImages().Train(images, budget with { GradientSteps = budget.GradientSteps / 10 }, noise));
    }

    private void Add(string network, string training, ImageTask task, int seed, Training<ITrainedDiffusion> train)
    {
        var clock = ProcessorClock.Start();
        var trained = TrainedImages.Of(train, set, task, seed);
        var seconds = clock.Seconds;
        file.Add(network, training, seed, $"{trained.Losses.Average():F4}", $"{trained.LinearLosses.Average():F4}",
            $"{trained.Excess.Average():F4}", $"{trained.Distances.Average() / set.UsualDistance:F3}",
            Share(trained.Inside, trained.Samples), $"{trained.Recall:F3}", Share(trained.Copies, trained.Samples),
            LeastShare(trained.Labels),
            $"{TrainedImages.Outside(trained.Samples).Average():F4}", $"{seconds:F1}");
    }

    private static string Share(int count, double[][] images) => $"{(double)count / images.Length:F3}";

    private static string LeastShare(int[] labels) =>
        $"{Enumerable.Range(0, ImageSet.Kinds).Min(kind => (double)labels.Count(label => label == kind) / labels.Length):F3}";
}
