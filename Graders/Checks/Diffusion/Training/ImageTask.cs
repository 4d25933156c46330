using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts;

namespace Grader.Checks.Diffusion.Training;

/// <summary>What a training on images gets, and how much is asked of the model afterwards.</summary>
internal static class ImageTask
{
    /// <summary>Predictions for noisy held-out images, spread evenly over the steps.</summary>
    public const int Predictions = 6_000;

    /// <summary>Samples that are drawn from the trained model.</summary>
    public const int Samples = 1_000;

    /// <summary>Samples that the judge draws with the noise that the model predicts.</summary>
    public const int PredictorSamples = 1_000;

    /// <summary>The schedule of the Heidelberg sheets.</summary>
    public static ScheduleValues Schedule { get; } = ToyTask.V.Schedule;

    /// <summary>A few seconds of one core: images are a bonus. The limit is for a machine that is busy with other trainings.</summary>
    public static TrainingBudget Budget { get; } = new(GradientSteps: 1500, BatchSize: 128, Seconds: 300);
}
