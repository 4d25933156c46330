using Grader.Contracts;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>What a training of the SDE gets.</summary>
internal static class SdeTask
{
    /// <summary>Rows that the student's code draws its batches from: ten times the notebook's, so that few steps do not overfit.</summary>
    public const int DataRows = 10_000;

    /// <summary>For a machine that is busy with other trainings; the whole budget takes 5 s of processor time.</summary>
    public const double Seconds = 120;

    /// <summary>What a training is held against that may end at any ELBO.</summary>
    public static TrainingBudget OneStep { get; } = new(1, 250, Seconds);

    /// <summary>Shorter trainings, whose ELBO shows how it rises: two thirds of the steps of the first whole one together.</summary>
    public static IReadOnlyList<TrainingBudget> OnTheWay { get; } =
        [OneStep, .. new[] { 10, 40, 120, 300 }.Select(steps => OneStep with { GradientSteps = steps })];

    /// <summary>
    /// At most half of the notebook's rows. A third of that is enough for a good recipe, and is tried first: three trainings and their
    /// repetitions in the tests have to fit into a few seconds.
    /// </summary>
    public static IReadOnlyList<TrainingBudget> Budgets { get; } = [new(700, 250, Seconds), new(2100, 250, Seconds)];
}
