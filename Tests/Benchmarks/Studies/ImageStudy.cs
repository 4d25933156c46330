using System.Diagnostics;
using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Toy;
using Grader.Contracts.Diffusion;
using Grader.Solutions.Diffusion;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of images are, over many seeds, how bad a tenth of the training, and how far images are from each other: the
/// record behind ToyThresholds. <c>dotnet run -c Release --project Tests/Benchmarks -- study images --seeds 20</c> writes fixtures/studies/images.csv.
/// </summary>
/// <param name="images">Folder of MNIST or its like; null for the digits.</param>
internal sealed class ImageStudy(string? images)
{
    private const string Header = "training,seed,held_out_loss,linear_loss,excess,mean_distance,least_share,processor_seconds";

    private const int Mistakes = 5;

    private readonly ImageSet set = images is null ? Digits.Shipped : ImageFolder.ImagesIn(images);

    /// <summary>--seeds n (20), --out file (fixtures/studies/images.csv) and --images folder (the digits).</summary>
    public static int Run(string[] options) => new ImageStudy(StudyOptions.Of(options, "--images", "") is { Length: > 0 } folder ? folder : null).Write(options);

    private int Write(string[] options)
    {
        var seeds = int.Parse(StudyOptions.Of(options, "--seeds", "20"));
        using var output = new StreamWriter(StudyOptions.Of(options, "--out", "fixtures/studies/images.csv")) { AutoFlush = true, NewLine = "\n" };
        output.WriteLine(Header);
        var random = new UniformNumbers(2);
        var (labels, distances) = NearestDigit.Of(set, [.. set.HeldOut.Select(digit => ImageSet.Scaled(digit, random))]);
        output.WriteLine($"held-out images,,,,{Samples(labels, distances)},");
        for (var seed = 1; seed <= seeds; seed++)
        {
            if (seed <= Mistakes)
                output.WriteLine(Trained("a tenth", ImageTask.Budget with { GradientSteps = ImageTask.Budget.GradientSteps / 10 }, seed));

            output.WriteLine(Trained("whole", ImageTask.Budget, seed));
        }

        return 0;
    }

    private string Trained(string training, TrainingBudget budget, int seed)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var trained = TrainedImages.Of(new ImageDiffusion().Train, set, budget, seed);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        return $"{training},{seed},{trained.Losses.Average():F4},{trained.LinearLosses.Average():F4},{trained.Excess.Average():F4},{Samples(trained.Labels, trained.Distances)},{seconds:F1}";
    }

    private string Samples(int[] labels, double[] distances) => string.Join(',',
        $"{distances.Average() / set.UsualDistance:F3}",
        $"{Enumerable.Range(0, ImageSet.Kinds).Min(kind => (double)labels.Count(label => label == kind) / labels.Length):F3}");
}
