using Grader.Contracts;

namespace Grader.Checks.Flows.Training;

/// <summary>What a training on events gets, and how much is asked of the flow afterwards.</summary>
internal static class EventTask
{
    /// <summary>Rows of data that the student's code gets to draw its batches from.</summary>
    public const int DataRows = 200_000;

    /// <summary>Events whose likelihood is compared with the exact one; the training has not seen them.</summary>
    public const int HeldOut = 20_000;

    /// <summary>Samples of the flow.</summary>
    public const int Samples = 10_000;

    /// <summary>
    /// Events that stand for the distribution functions of the truth: chance moves these by 0.007 at most, which the limit of the
    /// distances includes.
    /// </summary>
    public const int Truth = 200_000;

    /// <summary>About four rows for each of the data: the sheet asks for one or two epochs of its larger file.</summary>
    public static TrainingBudget Budget { get; } = new(GradientSteps: 1500, BatchSize: 512, Seconds: 120);
}
