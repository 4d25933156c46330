using System.Diagnostics;
using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Toy;
using Grader.Contracts.Diffusion;
using Grader.Solutions.Diffusion;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of the digits are, over many seeds, how bad a tenth of the training, and how far digits are from each other: the
/// record behind ToyThresholds. <c>dotnet run -c Release --project Tests/Benchmarks -- study images --seeds 20</c> writes fixtures/studies/images.csv.
/// </summary>
internal static class ImageStudy
{
    private const string Header = "training,seed,held_out_loss,near_share,mean_distance,least_share,processor_seconds";

    /// <summary>--seeds n (20) and --out file (fixtures/studies/images.csv).</summary>
    public static int Run(string[] options)
    {
        var seeds = int.Parse(StudyOptions.Of(options, "--seeds", "20"));
        using var output = new StreamWriter(StudyOptions.Of(options, "--out", "fixtures/studies/images.csv")) { AutoFlush = true, NewLine = "\n" };
        output.WriteLine(Header);
        var random = new UniformNumbers(2);
        var (labels, distances) = NearestDigit.Of([.. Digits.HeldOut.Select(digit => Digits.Scaled(digit, random))]);
        output.WriteLine($"held-out digits,,,{Samples(labels, distances)},");
        output.WriteLine(Trained("a tenth", ImageTask.Budget with { GradientSteps = ImageTask.Budget.GradientSteps / 10 }, seed: 1));
        for (var seed = 1; seed <= seeds; seed++)
        {
            output.WriteLine(Trained("whole", ImageTask.Budget, seed));
        }

        return 0;
    }

    private static string Trained(string training, TrainingBudget budget, int seed)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var trained = TrainedImages.Of(new ImageDiffusion().Train, budget, seed);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        return $"{training},{seed},{trained.Losses.Average():F4},{Samples(trained.Labels, trained.Distances)},{seconds:F1}";
    }

    private static string Samples(int[] labels, double[] distances) => string.Join(',',
        $"{distances.Average(distance => distance < ToyThresholds.NearDigit ? 1.0 : 0):F3}", $"{distances.Average():F4}",
        $"{Enumerable.Range(0, Digits.Kinds).Min(kind => (double)labels.Count(label => label == kind) / labels.Length):F3}");
}
