using Grader.Benchmarks.Records;
using Grader.Checks.DifferentialEquations.Training;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Laws;
using Grader.Solutions.DifferentialEquations;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct neural ODEs are, over many seeds, and how bad those of some mistakes: what OdeThresholds rests on.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study ode --seeds 20</c> writes fixtures/studies/ode.csv.
/// </summary>
internal static class OdeStudy
{
    private const int OthersEvery = 4;

    /// <summary>For how many seeds there are trainings twice as long: they take half of the time.</summary>
    private const int DoubledSeeds = 9;

    /// <summary>--seeds n (20) and --out file (fixtures/studies/ode.csv).</summary>
    public static int Run(string[] options)
    {
        using var file = StudyFile.Begin("ode", options,
            ["training", "set", "seed", "mean_log_density", "log_density_gap", "share_gap", "processor_seconds"]);
        for (var seed = 1; seed <= StudyFile.Seeds(options); seed++)
        {
            Add(file, "whole", "Gaussian", new OdeTraining().Train, OdeTask.Gaussian, seed);
            Add(file, "whole", "mixture", new OdeTraining().Train, OdeTask.Mixture, seed);
            Add(file, "whole", "improved", new ImprovedOde().Train, OdeTask.Improved, seed);
            if (seed <= DoubledSeeds)
            {
                Add(file, "twice as long", "Gaussian", new OdeTraining().Train, Doubled(OdeTask.Gaussian), seed);
                Add(file, "twice as long", "mixture", new OdeTraining().Train, Doubled(OdeTask.Mixture), seed);
            }

            if (seed % OthersEvery == 1)
            {
                AddOthers(file, "Gaussian", OdeTask.Gaussian, seed);
                AddOthers(file, "mixture", OdeTask.Mixture, seed);
                Add(file, "the notebook's network", "improved", new OdeTraining().Train, OdeTask.Improved, seed);
            }
        }

        return 0;
    }

    private static void AddOthers(RecordFile file, string set, OdeTask task, int seed)
    {
        Add(file, "by another route", set, new OtherOde().Train, task, seed);
        if (seed <= DoubledSeeds)
            Add(file, "by another route twice as long", set, new OtherOde().Train, Doubled(task), seed);

        Add(file, "a twentieth", set, new OdeTraining().Train, task.Shortened(20), seed);
        Add(file, "divergence without gradient", set, new OtherOde { DetachesDivergence = true }.Train, task, seed);
        Add(file, "grid of two steps", set, new OtherOde { Steps = 2 }.Train, task, seed);
    }

    private static OdeTask Doubled(OdeTask task) =>
        task with { Budget = task.Budget with { GradientSteps = 2 * task.Budget.GradientSteps } };

    private static void Add(RecordFile file, string training, string set, Training<ITrainedOde> train, OdeTask task, int seed)
    {
        var clock = ProcessorClock.Start();
        var trained = TrainedLine.Of(train, task, seed);
        file.Add([training, set, seed, .. Figures(trained), $"{clock.Seconds:F1}"]);
    }

    /// <summary>A drift that has grown without bounds has solutions that cross or leave the numbers, and no density.</summary>
    private static object[] Figures(TrainedLine trained)
    {
        try
        {
            var samples = trained.SamplesOfQuantiles;
            var shareGap = trained.SharesBelow(samples).Select((share, i) => Math.Abs(share - TrainedLine.Share(i))).Max();
            return [$"{trained.MeanLogDensity:F4}", $"{trained.MeanGapOfLogDensities():F4}", $"{shareGap:F4}"];
        }
        catch (CheckFailedException)
        {
            return [double.NegativeInfinity, double.NaN, double.NaN];
        }
    }
}
