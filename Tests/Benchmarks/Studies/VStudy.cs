using Grader.Benchmarks.Records;
using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging.Laws;
using Grader.Solutions.Diffusion;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of the V are, over many seeds, and how bad those of two mistakes: what ToyThresholds rests on.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study v --seeds 20</c> writes fixtures/studies/v.csv.
/// </summary>
internal static class VStudy
{
    private const int Mistakes = 2;

    /// <summary>--seeds n (20) and --out file (fixtures/studies/v.csv).</summary>
    public static int Run(string[] options)
    {
        using var file = StudyFile.Begin("v", options,
        [
            "training", "seed", "excess_loss", "slope", "mean_negative_log_density", "stray_share", "path_length", "largest_jump",
            .. StudiedBands.Columns, "left_share", .. StudiedSamples.Columns, "processor_seconds",
        ]);
        Add(file, "a twentieth", new StepNetworkDiffusion().Train, ToyTask.V.Shortened(20), seed: 1);
        for (var seed = 1; seed <= StudyFile.Seeds(options); seed++)
            Add(file, "whole", new StepNetworkDiffusion().Train, ToyTask.V, seed);

        for (var seed = 1; seed <= Mistakes; seed++)
        {
            Add(file, "one step for each batch", OneStepForAllRows.Train, ToyTask.V, seed);
            foreach (var (name, train) in MistakenTraining.All(MistakenTraining.OfSteps, MistakenTraining.OfStepsWithoutActivation))
                Add(file, name, train, ToyTask.V, seed);
        }

        return 0;
    }

    private static void Add(RecordFile file, string training, Training<ITrainedDiffusion> train, ToyTask task, int seed)
    {
        var clock = ProcessorClock.Start();
        var trained = TrainedToy.Of(train, task, seed);
        var strayShare = (double)ToyFigures.CountStray(trained) / trained.Samples.Length;
        var path = new ConnectedPath(DdimOfTrainedModel.Samples(trained, ConnectedPath.LineOfExercise1b));
        file.Add(
        [
            training, seed, $"{trained.Excess.Average():F5}", $"{ToyFigures.Slopes(trained).Average():F4}",
            $"{ToyFigures.NegativeLogDensities(trained).Average():F4}", $"{strayShare:F4}", $"{path.Length:F3}", $"{path.LargestJump:F4}",
            .. StudiedBands.Of(trained), $"{trained.Samples.Count(sample => sample.X < 0) / (double)trained.Samples.Length:F4}",
            .. StudiedSamples.Of(trained), $"{clock.Seconds:F1}",
        ]);
    }
}
