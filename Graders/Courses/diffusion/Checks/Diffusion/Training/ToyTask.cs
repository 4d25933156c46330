using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts;

namespace Grader.Checks.Diffusion.Training;

/// <summary>What a training on toy data gets, and how much is asked of the model afterwards.</summary>
/// <param name="Set">The data.</param>
/// <param name="Schedule">The variance schedule of the sheet.</param>
/// <param name="Budget">Gradient steps, rows and time.</param>
internal sealed record ToyTask(IToyDistribution Set, ScheduleValues Schedule, TrainingBudget Budget)
{
    /// <summary>Predictions that are compared with the best possible ones, spread evenly over the steps.</summary>
    public const int Predictions = 10_000;

    private static readonly ScheduleValues thousandSteps = ScheduleValues.Linear(1e-4, 0.02, 1000);
    private static readonly ScheduleValues quarterOfThat = ScheduleValues.Linear(1e-4, 0.02, 250);

    /// <summary>A tenth of the DTU sheet's own 10⁷ rows, since a training has to fit into a few seconds.</summary>
    private static readonly TrainingBudget tenth = new(GradientSteps: 3000, BatchSize: 300, Seconds: 60);

    /// <summary>A twelfth of the Heidelberg sheets' own 31,000 steps: three trainings have to fit into half a minute.</summary>
    private static readonly TrainingBudget twelfth = new(GradientSteps: 2500, BatchSize: 128, Seconds: 120);

    /// <summary>DTU's default network.</summary>
    public static ToyTask TwoGaussians { get; } = new(new TwoGaussians(), thousandSteps, tenth);

    /// <summary>DTU's default network on the chequerboard.</summary>
    public static ToyTask Chequerboard { get; } = new(new Chequerboard(), thousandSteps, tenth);

    /// <summary>A better model of the chequerboard.</summary>
    public static ToyTask ImprovedChequerboard { get; } =
        Chequerboard with { Budget = new(GradientSteps: 2000, BatchSize: 600, Seconds: 120) };

    /// <summary>Heidelberg's network on the V, 4000 rows for each arm; the sheet asks for 1000 samples.</summary>
    public static ToyTask V { get; } = new(new LetterV(), quarterOfThat, twelfth) { DataRows = 8_000, Samples = 1_000, FirstSamples = 500 };

    /// <summary>Heidelberg's network on eight Gaussians, 1000 rows for each, which takes longest to learn.</summary>
    public static ToyTask EightGaussians { get; } = V with { Set = new EightGaussians(), Budget = twelfth with { GradientSteps = 3000 } };

    /// <summary>Heidelberg's network on two moons, 4000 rows for each.</summary>
    public static ToyTask TwoMoons { get; } = V with { Set = new TwoMoons() };

    /// <summary>Rows of data that the student's code gets to draw its batches from.</summary>
    public int DataRows { get; init; } = 100_000;

    /// <summary>Samples that are drawn from the trained model.</summary>
    public int Samples { get; init; } = 5_000;

    /// <summary>
    /// How many of them are drawn at once. The rest costs seconds where a network is large, and is drawn only when it has yet to decide
    /// something.
    /// </summary>
    public int FirstSamples { get; init; } = 5_000;

    /// <summary>What the laws of its trainings work on.</summary>
    public LawTask Laws => new(Schedule, 2, random =>
    {
        var (x, y) = Set.Draw(random);
        return [x, y];
    });

    /// <summary>The same with less training.</summary>
    /// <param name="part">One over the share of the gradient steps that is left.</param>
    public ToyTask Shortened(int part) => this with { Budget = Budget with { GradientSteps = Budget.GradientSteps / part } };
}
