using System.Diagnostics;
using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Toy;
using Grader.Judging.Statistics.Samples;
using Grader.Solutions.Diffusion;
using MathNet.Numerics.Statistics;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of the eight Gaussians are, over many seeds, how bad two mistakes, and what chance alone does to each metric: the
/// record behind ToyThresholds. <c>dotnet run -c Release --project Tests/Benchmarks -- study eight --seeds 20</c> writes fixtures/studies/eight.csv.
/// </summary>
internal static class EightStudy
{
    private const string Header = "training,seed,excess_loss,slope,least_share,greatest_share,energy,mean_discrepancy,schilling,coverage,precision,recall,sliced_wasserstein,grid,processor_seconds";
    private const int Nulls = 1000;
    private const int Mistakes = 5;

    /// <summary>--seeds n (20) and --out file (fixtures/studies/eight.csv).</summary>
    public static int Run(string[] options)
    {
        var seeds = int.Parse(StudyOptions.Of(options, "--seeds", "20"));
        using var output = new StreamWriter(StudyOptions.Of(options, "--out", "fixtures/studies/eight.csv")) { AutoFlush = true, NewLine = "\n" };
        output.WriteLine(Header);
        var nulls = Enumerable.Range(1, Nulls).Select(Null).ToArray();
        output.WriteLine($"data: mean of {Nulls},,,,{Row(nulls, values => values.Mean())},");
        output.WriteLine($"data: deviation of {Nulls},,,,{Row(nulls, values => values.StandardDeviation())},");
        output.WriteLine(Trained("a twentieth", new StepNetworkDiffusion().Train, ToyTask.EightGaussians.Shortened(20), seed: 1));
        for (var seed = 1; seed <= seeds; seed++)
        {
            output.WriteLine(Trained("whole", new StepNetworkDiffusion().Train, ToyTask.EightGaussians, seed));
            if (seed <= Mistakes)
            {
                output.WriteLine(Trained("one step for each batch", OneStep.Train, ToyTask.EightGaussians, seed));
            }
        }

        return 0;
    }

    private static string Trained(string training, TrainedToy.Training train, ToyTask task, int seed)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var trained = TrainedToy.Of(train, task, seed);
        var figures = Figures(trained.Samples, trained.Reference);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        return $"{training},{seed},{trained.Excess.Average():F5},{ToyFigures.Slopes(trained).Average():F4},{Row([figures], values => values[0])},{seconds:F1}";
    }

    private static double[] Null(int seed)
    {
        var (set, random) = (new EightGaussians(), new UniformNumbers(100_000 + seed));
        (double X, double Y)[] Draws() => [.. Enumerable.Range(0, ToyTask.EightGaussians.Samples).Select(_ => set.Draw(random))];
        return Figures(Draws(), Draws());
    }

    private static double[] Figures((double X, double Y)[] samples, (double X, double Y)[] reference)
    {
        var points = PlanePoints.Of(samples);
        var shares = ModeCounts.Nearest(points, EightGaussians.Centres).Select(count => (double)count / samples.Length).ToArray();
        var found = SampleComparison.Of(points, PlanePoints.Of(reference));
        return [shares.Min(), shares.Max(), found.Energy, found.MeanDiscrepancy, found.Schilling, found.Coverage, found.Precision, found.Recall, found.SlicedWasserstein, found.Grid];
    }

    private static string Row(double[][] rows, Func<double[], double> summary) =>
        string.Join(',', Enumerable.Range(0, rows[0].Length).Select(column => $"{summary([.. rows.Select(row => row[column])]):G5}"));
}
