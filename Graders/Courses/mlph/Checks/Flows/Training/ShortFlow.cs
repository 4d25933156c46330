using Grader.Checks.Flows.Oracles;
using Grader.Contracts;
using Grader.Contracts.Flows;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.Flows.Training;

/// <summary>
/// Trainings of a few gradient steps: what a flow depends on shows in any difference of its answers, long before it has learnt the events.
/// </summary>
internal sealed class ShortFlow
{
    /// <summary>Number of rows of data unless fewer are asked for.</summary>
    public const int DataRows = 1024;

    private const int Questions = 8;

    private readonly long seed;
    private readonly double[] data;
    private readonly double[] questions;

    /// <summary>Draws events, and those of which flows are asked.</summary>
    public ShortFlow(long seed, int rows = DataRows)
    {
        this.seed = seed;
        var random = new UniformNumbers(seed);
        Event[] events = [.. Enumerable.Range(0, rows + Questions).Select(_ => DrellYan.Draw(random))];
        var scaling = EventScaling.Of(events);
        data = [.. events[..rows].SelectMany(scaling.Scale)];
        questions = [.. events[rows..].SelectMany(scaling.Scale)];
    }

    /// <summary>The data, shape [rows, 3].</summary>
    public Tensor Data => Moved(_ => false);

    /// <summary>What every training owes, on these data.</summary>
    public TrainingLaw<ITrainedFlow> Law => new(seed, data.Length / 3, Moved, Answers);

    /// <summary>The rows of the data.</summary>
    public double[][] Rows => [.. data.Chunk(3)];

    /// <summary>A budget of this size.</summary>
    public static TrainingBudget Budget(long gradientSteps, long batchSize) => new(gradientSteps, batchSize, Seconds: 60);

    /// <summary>The data, some rows moved by 1 in the first coordinate.</summary>
    public Tensor Moved(Func<int, bool> isMoved) =>
        data.Select((number, i) => i % 3 == 0 && isMoved(i / 3) ? number + 1 : number).ToArray().ToTensor([data.Length / 3, 3]);

    /// <summary>z and ln|det| of a few events.</summary>
    public double[] Answers(ITrainedFlow flow) => Answers(flow, questions);

    /// <summary>Whether z and ln|det| are affine in the event.</summary>
    public bool IsAffine(ITrainedFlow flow) =>
        Affinity.Holds(points => Answers(flow, points), questions, [.. questions.Chunk(3).Reverse().SelectMany(point => point)]);

    private static double[] Answers(ITrainedFlow flow, double[] points)
    {
        var (z, logAbsDet) = FlowDensity.Answer(flow, points.ToTensor([Questions, 3]), Questions);
        return [.. z.Numbers(), .. logAbsDet.Numbers()];
    }
}
