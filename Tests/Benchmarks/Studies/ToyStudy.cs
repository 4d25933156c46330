using System.Diagnostics;
using Grader.Benchmarks.Records;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging.Laws;
using Grader.Solutions.Diffusion;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of the toy data are, over many seeds: what ToyThresholds rests on.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study toy --seeds 20</c> writes fixtures/studies/toy.csv.
/// </summary>
internal static class ToyStudy
{
    private const int Mistakes = 2;

    /// <summary>--seeds n (20) and --out file (fixtures/studies/toy.csv).</summary>
    public static int Run(string[] options)
    {
        using var file = StudyFile.Begin("toy", options,
        [
            "model", "set", "seed", "excess_loss", "mean_negative_log_density", "upper_fraction", "black_fraction", "least_cell",
            "greatest_cell", .. StudiedBands.Columns, .. StudiedSamples.Columns, "seconds",
        ]);
        for (var seed = 1; seed <= StudyFile.Seeds(options); seed++)
        {
            Add(file, "default", new ToyDiffusion().Train, ToyTask.TwoGaussians, seed);
            Add(file, "default", new ToyDiffusion().Train, ToyTask.Chequerboard, seed);
            Add(file, "improved", new ImprovedChequerboard().Train, ToyTask.ImprovedChequerboard, seed);
        }

        foreach (var task in new[] { ToyTask.TwoGaussians, ToyTask.Chequerboard })
        {
            for (var seed = 1; seed <= Mistakes; seed++)
            {
                Add(file, "a twentieth", new ToyDiffusion().Train, task.Shortened(20), seed);
                foreach (var (name, train) in MistakenTraining.All(MistakenTraining.Default, MistakenTraining.DefaultWithoutActivation))
                    Add(file, name, train, task, seed);
            }
        }

        return 0;
    }

    private static void Add(RecordFile file, string model, Training<ITrainedDiffusion> train, ToyTask task, int seed)
    {
        var clock = Stopwatch.StartNew();
        var trained = TrainedToy.Of(train, task, seed);
        var figures = ToyFigures.Of(trained);
        file.Add(
        [
            model, task.Set.Name, seed, $"{figures.Excess:F5}", $"{figures.NegativeLogDensity:F4}", $"{figures.UpperFraction:F4}",
            $"{figures.BlackFraction:F4}", $"{figures.LeastCell:F4}", $"{figures.GreatestCell:F4}",
            .. StudiedBands.Of(trained), .. StudiedSamples.Of(trained), $"{clock.Elapsed.TotalSeconds:F1}",
        ]);
    }
}
