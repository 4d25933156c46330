using System.Diagnostics;
using Grader.Benchmarks.Records;
using Grader.Checks.Diffusion.Training;
using Grader.Solutions.Diffusion;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of the toy data are, over many seeds: what ToyThresholds rests on.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study toy --seeds 20</c> writes fixtures/studies/toy.csv.
/// </summary>
internal static class ToyStudy
{
    /// <summary>--seeds n (20) and --out file (fixtures/studies/toy.csv).</summary>
    public static int Run(string[] options)
    {
        using var file = StudyFile.Begin("toy", options,
            "model", "set", "seed", "excess_loss", "mean_negative_log_density", "upper_fraction", "black_fraction", "least_cell",
            "greatest_cell", "seconds");
        for (var seed = 1; seed <= StudyFile.Seeds(options); seed++)
        {
            Add(file, "default", new ToyDiffusion().Train, ToyTask.TwoGaussians, seed);
            Add(file, "default", new ToyDiffusion().Train, ToyTask.Chequerboard, seed);
            Add(file, "improved", new ImprovedChequerboard().Train, ToyTask.ImprovedChequerboard, seed);
        }

        return 0;
    }

    private static void Add(RecordFile file, string model, TrainedToy.Training train, ToyTask task, int seed)
    {
        var clock = Stopwatch.StartNew();
        var figures = ToyFigures.Of(TrainedToy.Of(train, task, seed));
        file.Add(model, task.Set.Name, seed, $"{figures.Excess:F5}", $"{figures.NegativeLogDensity:F4}", $"{figures.UpperFraction:F4}",
            $"{figures.BlackFraction:F4}", $"{figures.LeastCell:F4}", $"{figures.GreatestCell:F4}", $"{clock.Elapsed.TotalSeconds:F1}");
    }
}
