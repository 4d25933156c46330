using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts;

namespace Grader.Checks.Diffusion.Training;

/// <summary>What a training on images gets, and how much is asked of the model afterwards.</summary>
/// <param name="Schedule">The variance schedule.</param>
/// <param name="Budget">Gradient steps, rows and time. The limits of time are for a machine that is busy with other trainings.</param>
internal sealed record ImageTask(ScheduleValues Schedule, TrainingBudget Budget)
{
    /// <summary>Samples that the judge draws with the noise that the model predicts.</summary>
    public const int PredictorSamples = 1_000;

    /// <summary>
    /// DTU's schedule in a tenth of its steps, each ten times as large, so that x_T is standard normal: samples of a network of
    /// convolutions with all thousand steps would take minutes.
    /// </summary>
    private static readonly ScheduleValues hundredSteps = ScheduleValues.Linear(1e-3, 0.2, 100);

    /// <summary>Heidelberg's images, a bonus: a few seconds of one core, with the schedule of its sheets.</summary>
    public static ImageTask Heidelberg { get; } =
        new(ToyTask.V.Schedule, new(GradientSteps: 1500, BatchSize: 128, Seconds: 300)) { MayCut = true };

    /// <summary>DTU's fully connected network on the digits.</summary>
    public static ImageTask FullyConnected { get; } =
        new(hundredSteps, new(GradientSteps: 1500, BatchSize: 128, Seconds: 300)) { Samples = 500 };

    /// <summary>DTU's U-Net on the digits.</summary>
    public static ImageTask UNet { get; } = new(hundredSteps, new(GradientSteps: 1200, BatchSize: 32, Seconds: 600)) { Samples = 500 };

    /// <summary>Samples that are drawn from the trained model.</summary>
    public int Samples { get; private init; } = 1_000;

    /// <inheritdoc cref="LawTask.MayCut"/>
    public bool MayCut { get; private init; }

    /// <summary>Predictions for noisy held-out images, spread evenly over the steps.</summary>
    public int Predictions { get; private init; } = 6_000;

    /// <summary>The same for a set: a training on images of full size has more steps, and fewer predictions are asked.</summary>
    public ImageTask On(ImageSet set) => set.Side == ImageSet.SmallSide
        ? this
        : this with
        {
            Budget = Budget with { GradientSteps = 2 * Budget.GradientSteps, Seconds = 3600 },
            Predictions = 2_000,
            Samples = 1_000,
        };

    /// <summary>What the laws of trainings work on: the shipped digits, whatever the long training gets.</summary>
    public LawTask Laws => new(
        Schedule, Digits.Shipped.Pixels, random => Digits.Shipped.Scaled(
            Digits.Shipped.ForTraining[random.Below(Digits.Shipped.ForTraining.Count)], random)) { MayCut = MayCut };
}
