namespace Grader.Contracts;

/// <summary>
/// What a training may cost. The counts are binding, so that a run can be repeated; a call that takes longer than the time is stopped.
/// </summary>
/// <param name="GradientSteps">Number of optimizer steps.</param>
/// <param name="BatchSize">Rows of data in each step.</param>
/// <param name="Seconds">Time limit of the call in seconds; a run with these counts stays well below it.</param>
public sealed record TrainingBudget(long GradientSteps, long BatchSize, double Seconds);
