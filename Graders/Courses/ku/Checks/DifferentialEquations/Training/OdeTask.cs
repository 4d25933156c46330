using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>What a training of a neural ODE gets.</summary>
/// <param name="Data">The distribution of the data.</param>
/// <param name="Budget">Gradient steps, rows and time.</param>
internal sealed record OdeTask(LineDistribution Data, TrainingBudget Budget)
{
    /// <summary>Eight times the notebook's, so that the figures depend little on which rows were drawn.</summary>
    private const int Rows = 8000;

    /// <summary>Exercise 1.3.</summary>
    public static OdeTask Gaussian { get; } = new(LineDistribution.Gaussian, new(GradientSteps: 150, BatchSize: 128, Seconds: 120));

    /// <summary>Exercise 1.4: fewer than the notebook's 1600 gradient steps, since all trainings of a hand-in have half a minute.</summary>
    public static OdeTask Mixture { get; } = new(LineDistribution.Mixture, new(GradientSteps: 1000, BatchSize: 128, Seconds: 240));

    /// <summary>Exercise 1.4, a better drift.</summary>
    public static OdeTask Improved { get; } = new(LineDistribution.Mixture, new(GradientSteps: 500, BatchSize: 128, Seconds: 180));

    /// <summary>Draws of the data, shape [8000, 1].</summary>
    public Tensor Draw(long seed)
    {
        var random = new UniformNumbers(seed);
        return Enumerable.Range(0, Rows).Select(_ => Data.Draw(random)).ToArray().ToTensor([Rows, 1]);
    }

    /// <summary>The same with less training.</summary>
    /// <param name="part">One over the share of the gradient steps that is left.</param>
    public OdeTask Shortened(int part) => this with { Budget = Budget with { GradientSteps = Budget.GradientSteps / part } };
}
