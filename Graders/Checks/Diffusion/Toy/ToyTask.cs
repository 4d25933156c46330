using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;

namespace Grader.Checks.Diffusion.Toy;

/// <summary>What a training on toy data gets, and how the result is measured.</summary>
internal static class ToyTask
{
    /// <summary>T of the sheet.</summary>
    public const int StepCount = 1000;

    /// <summary>Rows of data that the student's code gets to draw its batches from.</summary>
    public const int DataRows = 100_000;

    /// <summary>Samples that are drawn from the trained model.</summary>
    public const int Samples = 5_000;

    /// <summary>Predictions that are compared with the best possible ones, spread evenly over the steps.</summary>
    public const int Predictions = 10_000;

    /// <summary>For the sheet's default network; a tenth of the sheet's own 10⁷ rows, since a training has to fit into a few seconds.</summary>
    public static TrainingBudget DefaultBudget { get; } = new(GradientSteps: 3000, BatchSize: 300, Seconds: 60);

    /// <summary>Rows of the V: 4000 for each arm.</summary>
    public const int VRows = 8_000;

    /// <summary>The schedule of DTU's sheet.</summary>
    public static ScheduleValues Schedule { get; } = ScheduleValues.Linear(1e-4, 0.02, StepCount);

    /// <summary>The schedule of Heidelberg's sheets, T = 250.</summary>
    public static ScheduleValues VSchedule { get; } = ScheduleValues.Linear(1e-4, 0.02, 250);

    /// <summary>For the sheet's network on the V; an eighth of the sheet's own 31,000 steps.</summary>
    public static TrainingBudget VBudget { get; } = new(GradientSteps: 4000, BatchSize: 128, Seconds: 120);

    /// <summary>For the improved model.</summary>
    public static TrainingBudget ImprovedBudget { get; } = new(GradientSteps: 2000, BatchSize: 600, Seconds: 120);
}
