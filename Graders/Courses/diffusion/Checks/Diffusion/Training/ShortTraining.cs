using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Training;

/// <summary>
/// Trainings of a few gradient steps, each in milliseconds: what a model depends on shows in any difference of its predictions, long before
/// it has learnt the data.
/// </summary>
internal sealed class ShortTraining
{
    /// <summary>Number of rows of data unless more are asked for; no schedule here has as many steps.</summary>
    public const int DataRows = 64;

    private const int Questions = 8;

    private readonly LawTask task;
    private readonly long seed;
    private readonly double[][] data;
    private readonly double[][] xt;
    private readonly long[] steps;

    /// <summary>Draws data, and the points and steps at which models are asked.</summary>
    public ShortTraining(LawTask task, long seed, int rows = DataRows)
    {
        (this.task, this.seed) = (task, seed);
        var random = new UniformNumbers(seed);
        data = [.. Enumerable.Range(0, rows).Select(_ => task.Draw(random))];
        steps = [.. Enumerable.Range(0, Questions).Select(i => 1 + i * (task.Schedule.StepCount - 1L) / (Questions - 1))];
        xt = [.. steps.Select(t => Noisy(task.Schedule.AlphaBar((int)t), random))];
    }

    /// <summary>The data, shape [rows, D].</summary>
    public Tensor Data => Moved(_ => false);

    /// <summary>What every training owes, on these data.</summary>
    public TrainingLaw<ITrainedDiffusion> Law => new(seed, data.Length, Moved, Predictions);

    /// <summary>A budget of this size.</summary>
    public static TrainingBudget Budget(long gradientSteps, long batchSize) => new(gradientSteps, batchSize, Seconds: 60);

    /// <summary>The data, some rows moved by 1 in the first coordinate.</summary>
    public Tensor Moved(Func<int, bool> isMoved) =>
        data.SelectMany((numbers, row) => isMoved(row) ? [numbers[0] + 1, .. numbers[1..]] : numbers).ToArray()
            .ToTensor([data.Length, task.Dimension]);

    /// <summary>What a model predicts for a few points x_t at steps from 1 to T.</summary>
    public double[] Predictions(ITrainedDiffusion model) => Predictions(model, [.. Enumerable.Range(0, Questions)]);

    /// <summary>The same for some of these points, in this order.</summary>
    public double[] Predictions(ITrainedDiffusion model, int[] rows) =>
        Predictions(model, [.. rows.SelectMany(row => xt[row])], [.. rows.Select(row => steps[row])]);

    /// <summary>Whether ε̂ is affine in x_t.</summary>
    public bool IsAffine(ITrainedDiffusion model) => Affinity.Holds(
        x => Predictions(model, x, steps), [.. xt.SelectMany(numbers => numbers)], [.. xt.Reverse().SelectMany(numbers => numbers)]);

    /// <summary>Trains on the data and returns what the model predicts for their first row, as x_1.</summary>
    public double[] PredictionOfFirstRow(Training<ITrainedDiffusion> train, long gradientSteps, long batchSize, INoiseSource noise) =>
        train(Data, Budget(gradientSteps, batchSize), noise)
            .PredictNoise(data[0].ToTensor([1, task.Dimension]), ones(1, dtype: int64))
            .Numbers([1, task.Dimension], "the predicted noise");

    private double[] Predictions(ITrainedDiffusion model, double[] x, long[] t) => model
        .PredictNoise(x.ToTensor([t.Length, task.Dimension]), tensor(t))
        .Numbers([t.Length, task.Dimension], "the predicted noise");

    private double[] Noisy(double alphaBar, UniformNumbers random)
    {
        var x0 = task.Draw(random);
        var (signal, noise) = (Math.Sqrt(alphaBar), Math.Sqrt(1 - alphaBar));
        return [.. x0.Chunk(2).SelectMany(pair => Pair(pair, random.NormalPair()))];

        double[] Pair(double[] x, (double First, double Second) epsilon) =>
            [.. x.Zip([epsilon.First, epsilon.Second], (value, z) => signal * value + noise * z)];
    }
}
