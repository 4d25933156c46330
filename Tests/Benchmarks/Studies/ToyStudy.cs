using System.Diagnostics;
using Grader.Checks.Diffusion.Toy;
using Grader.Solutions.Diffusion;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of the toy data are, over many seeds: the record behind ToyThresholds.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study toy --seeds 20</c> writes fixtures/studies/toy.csv.
/// </summary>
internal static class ToyStudy
{
    private const string Header = "model,set,seed,excess_loss,mean_negative_log_density,upper_fraction,black_fraction,least_cell,greatest_cell,seconds";

    /// <summary>--seeds n (20) and --out file (fixtures/studies/toy.csv).</summary>
    public static int Run(string[] options)
    {
        var seeds = int.Parse(StudyOptions.Of(options, "--seeds", "20"));
        using var output = new StreamWriter(StudyOptions.Of(options, "--out", "fixtures/studies/toy.csv")) { AutoFlush = true, NewLine = "\n" };
        output.WriteLine(Header);
        for (var seed = 1; seed <= seeds; seed++)
        {
            output.WriteLine(Row("default", new ToyDiffusion().Train, ToyTask.TwoGaussians, seed));
            output.WriteLine(Row("default", new ToyDiffusion().Train, ToyTask.Chequerboard, seed));
            output.WriteLine(Row("improved", new ImprovedChequerboard().Train, ToyTask.ImprovedChequerboard, seed));
        }

        return 0;
    }

    private static string Row(string model, TrainedToy.Training train, ToyTask task, int seed)
    {
        var clock = Stopwatch.StartNew();
        var trained = TrainedToy.Of(train, task, seed);
        var figures = ToyFigures.Of(trained);
        return string.Join(',', model, task.Set.Name, seed, $"{figures.Excess:F5}", $"{figures.NegativeLogDensity:F4}", $"{figures.UpperFraction:F4}",
            $"{figures.BlackFraction:F4}", $"{figures.LeastCell:F4}", $"{figures.GreatestCell:F4}", $"{clock.Elapsed.TotalSeconds:F1}");
    }
}
