using Grader.Benchmarks.Records;
using Grader.Checks.DifferentialEquations.Training;
using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Laws;
using Grader.Solutions.DifferentialEquations;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct models of the latent SDE are, over many seeds: what SdeThresholds rests on.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study sde --seeds 20</c> writes fixtures/studies/sde.csv.
/// </summary>
internal static class SdeStudy
{
    private const int Mistakes = 5;

    /// <summary>--seeds n (20) and --out file (fixtures/studies/sde.csv).</summary>
    public static int Run(string[] options)
    {
        using var file = StudyFile.Begin("sde", options,
            "training", "seed", "gradient_steps", "expected_elbo", "width", "processor_seconds");
        var (first, whole) = (SdeTask.Budgets[0], SdeTask.Budgets[^1]);
        for (var seed = 1; seed <= StudyFile.Seeds(options); seed++)
        {
            Add(file, "whole", new SdeTraining().Train, first, seed);
            Add(file, "geometric", Geometric, first, seed);
            if (seed > Mistakes)
                continue;

            Add(file, "three times as long", new SdeTraining().Train, whole, seed);
            Add(file, "geometric, three times as long", Geometric, whole, seed);
            Add(file, "a fourteenth", new SdeTraining().Train, first with { GradientSteps = first.GradientSteps / 14 }, seed);
            Add(file, "geometric, a fourteenth", Geometric, first with { GradientSteps = first.GradientSteps / 14 }, seed);
        }

        return 0;
    }

    private static ITrainedSde Geometric(
        TorchSharp.torch.Tensor data, TrainingBudget budget, INoiseSource noise) =>
        new SdeParameterisations().Train(1, data, budget, noise);

    private static void Add(RecordFile file, string training, Training<ITrainedSde> train, TrainingBudget budget, int seed)
    {
        var clock = ProcessorClock.Start();
        var trained = FullyTrainedSde.Of(train, budget, seed);
        file.Add(training, seed, budget.GradientSteps, $"{trained.Elbo:F5}", $"{trained.Sde.Width:F4}", $"{clock.Seconds:F1}");
    }
}
