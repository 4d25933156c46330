using Grader.Benchmarks.Records;
using Grader.Checks.Flows.Training;
using Grader.Contracts;
using Grader.Contracts.Flows;
using Grader.Judging.Laws;
using Grader.Solutions.Flows;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// How good correct flows of the synthetic events are, over many seeds, and how bad those of three mistakes: what EventThresholds rests on.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study events --seeds 20</c> writes fixtures/studies/events.csv.
/// </summary>
internal static class EventStudy
{
    private const int Mistakes = 2;

    /// <summary>--seeds n (20) and --out file (fixtures/studies/events.csv).</summary>
    public static int Run(string[] options)
    {
        using var file = StudyFile.Begin("events", options,
            ["training", "seed", "excess", "correlation", "distance_pt", "distance_eta", "distance_mass", "distance_deta",
                "processor_seconds"]);
        var budget = EventTask.Budget;
        for (var seed = 1; seed <= StudyFile.Seeds(options); seed++)
            Add(file, "whole", new EventFlow().Train, budget, seed);

        for (var seed = 1; seed <= Mistakes; seed++)
        {
            Add(file, "a hundredth", new EventFlow().Train, budget with { GradientSteps = budget.GradientSteps / 100 }, seed);
            Add(file, "half of the events", ForwardMuons, budget, seed);
            Add(file, "coordinates one by one", OneByOne, budget, seed);
        }
        return 0;
    }

    /// <summary>Sees only events whose first muon flies forward.</summary>
    private static ITrainedFlow ForwardMuons(Tensor events, TrainingBudget budget, INoiseSource noise) =>
        new EventFlow().Train(events[events.select(1, 1) > 0], budget, noise);

    /// <summary>Sees each coordinate with those of other events: it learns their distributions, and not how they belong together.</summary>
    private static ITrainedFlow OneByOne(Tensor events, TrainingBudget budget, INoiseSource noise) =>
        new EventFlow().Train(stack([.. Enumerable.Range(0, 3).Select(axis => events.select(1, axis).roll(axis, 0))], 1), budget, noise);

    private static void Add(RecordFile file, string training, Training<ITrainedFlow> train, TrainingBudget budget, int seed)
    {
        var clock = ProcessorClock.Start();
        var figures = EventFigures.Of(TrainedEvents.Of(train, budget, seed));
        file.Add([training, seed, $"{figures.Excess:F5}", $"{figures.Correlation:F5}", .. figures.Distances.Select(distance =>
            $"{distance:F5}"),
            $"{clock.Seconds:F1}"]);
    }
}
