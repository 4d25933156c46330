using Grader.Benchmarks.Records;
using Grader.Benchmarks.Statistics.SampleMetrics;
using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Laws;
using Grader.Judging.Statistics.Samples;
using Grader.Solutions.Diffusion;
using MathNet.Numerics.Statistics;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of data in parts are, over many seeds, how bad three mistakes, and what chance alone does to each metric: what
/// ToyThresholds rests on. <c>dotnet run -c Release --project Tests/Benchmarks -- study eight --seeds 20</c> writes
/// fixtures/studies/eight.csv, and <c>… -- study moons --seeds 20</c> moons.csv.
/// </summary>
/// <param name="task">What is trained.</param>
/// <param name="name">Of the study and of its file.</param>
internal sealed class PartsStudy(ToyTask task, string name)
{
    private const int Nulls = 1000;
    private const int Mistakes = 5;

    private readonly IPartedDistribution set = (IPartedDistribution)task.Set;

    public static PartsStudy Eight { get; } = new(ToyTask.EightGaussians, "eight");

    public static PartsStudy Moons { get; } = new(ToyTask.TwoMoons, "moons");

    /// <summary>--seeds n (20) and --out file (fixtures/studies/….csv).</summary>
    public int Run(string[] options)
    {
        using var file = StudyFile.Begin(name, options,
            "training", "seed", "excess_loss", "slope", "least_share", "greatest_share", "far_share", "energy", "mean_discrepancy",
            "schilling", "coverage", "precision", "recall", "sliced_wasserstein", "grid", "processor_seconds");
        var nulls = Enumerable.Range(1, Nulls).Select(Null).ToArray();
        file.Add([$"data: mean of {Nulls}", "", "", "", .. Columns(nulls, values => values.Mean()), ""]);
        file.Add([$"data: deviation of {Nulls}", "", "", "", .. Columns(nulls, values => values.StandardDeviation()), ""]);
        for (var seed = 1; seed <= StudyFile.Seeds(options); seed++)
        {
            Add(file, "whole", new StepNetworkDiffusion().Train, task, seed);
            if (seed <= Mistakes)
            {
                Add(file, "a twentieth", new StepNetworkDiffusion().Train, task.Shortened(20), seed);
                Add(file, "mirrored data", TrainOnMirrored, task, seed);
                Add(file, "one step for each batch", OneStepForAllRows.Train, task, seed);
            }
        }

        return 0;
    }

    private static Contracts.Diffusion.ITrainedDiffusion TrainOnMirrored(
        Tensor data, Contracts.TrainingBudget budget, Contracts.INoiseSource noise) =>
        new StepNetworkDiffusion().Train(cat([data, data * tensor(new[] { -1f, 1f })]), budget, noise);

    private void Add(RecordFile file, string training, Training<ITrainedDiffusion> train, ToyTask budgeted, int seed)
    {
        var clock = ProcessorClock.Start();
        var trained = TrainedToy.Of(train, budgeted, seed);
        var figures = Figures(trained.Samples, trained.Reference);
        file.Add(
        [
            training, seed, $"{trained.Excess.Average():F5}", $"{ToyFigures.Slopes(trained).Average():F4}",
            .. Columns([figures], values => values[0]), $"{clock.Seconds:F1}",
        ]);
    }

    private double[] Null(int seed)
    {
        var random = new UniformNumbers(100_000 + seed);
        (double X, double Y)[] Draws() => [.. Enumerable.Range(0, task.Samples).Select(_ => set.Draw(random))];
        return Figures(Draws(), Draws());
    }

    private double[] Figures((double X, double Y)[] samples, (double X, double Y)[] reference)
    {
        var parts = ToyFigures.CountByPart(set, samples);
        var far = ToyFigures.CountFartherThan(set, samples, ToyThresholds.FarFromMoons);
        var found = SampleComparison.Of(PlanePoints.Of(samples), PlanePoints.Of(reference));
        double Share(long count) => (double)count / samples.Length;
        return
        [
            Share(parts.Min()), Share(parts.Max()), Share(far), found.Energy, found.MeanDiscrepancy, found.Schilling, found.Coverage,
            found.Precision, found.Recall, found.SlicedWasserstein, found.Grid,
        ];
    }

    private static string[] Columns(double[][] rows, Func<double[], double> summary) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(column => $"{summary([.. rows.Select(row => row[column])]):G5}")];
}
