using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>Trainings of a few gradient steps: what a model depends on shows long before it has learnt the data.</summary>
/// <param name="seed">The check's seed.</param>
/// <param name="rows">Number of rows of data.</param>
internal sealed class ShortSde(long seed, int rows = ShortSde.DataRows)
{
    /// <summary>Number of rows of data unless more are asked for.</summary>
    public const int DataRows = 64;

    private const double Seconds = 60;
    private const int GradientSteps = 60;

    /// <summary>Fewer rows than the data have: a training may go through them in order, a batch at a time.</summary>
    private const int BatchSize = 32;

    private static readonly double[] places = [-9, -4.5, -1, 0.5, 3, 7];
    private static readonly double[] times = [0.5, 0.125, 0.75, 0.25, 0.875, 0.375];

    private readonly double[] data = SdeData.Draw(rows, new UniformNumbers(seed));

    /// <summary>The data, shape [rows].</summary>
    public Tensor Data => Moved(_ => false);

    /// <summary>What every training owes, on these data.</summary>
    public TrainingLaw<ITrainedSde> Law => new(seed, rows, Moved, Values);

    /// <summary>A budget of this size.</summary>
    public static TrainingBudget Budget(long gradientSteps, long batchSize) => new(gradientSteps, batchSize, Seconds);

    /// <summary>One model of each of a hand-in's trainings, on which laws are judged.</summary>
    public static IReadOnlyList<ITrainedSde> Models<TContract>(
        HandIn handIn, IReadOnlyList<Func<TContract, Training<ITrainedSde>>> trainings, TContract subject) =>
        Trainings.Of(handIn, $"{typeof(TContract).Name}, short trainings", seed => trainings
            .Select(training => training(subject)(new ShortSde(seed).Data, Budget(GradientSteps, BatchSize), new SeededNoise(seed)))
            .ToList());

    /// <summary>The data, some rows moved by 2.</summary>
    public Tensor Moved(Func<int, bool> isMoved) => SdeData.Rows([.. data.Select((y, row) => isMoved(row) ? y + 2 : y)]);

    /// <summary>All functions of a model at a few places and times.</summary>
    public static double[] Values(ITrainedSde model) => [.. Values(model, [.. Enumerable.Range(0, places.Length)]).SelectMany(row => row)];

    /// <summary>The drift alone at these places and times.</summary>
    public static double[] Drift(ITrainedSde model) => new JudgedSde(model).Drift(places, times);

    /// <summary>Whether f and α are affine in x and in y.</summary>
    public static bool IsAffine(ITrainedSde model)
    {
        var sde = new JudgedSde(model);
        return Affinity.Holds(x => [.. sde.Drift(x, times), .. sde.Alpha(x, times)], places, [.. places.Reverse()]);
    }

    /// <summary>The functions at some of these places and times, a row for each of them.</summary>
    public static double[][] Values(ITrainedSde model, int[] rows)
    {
        var sde = new JudgedSde(model);
        double[] x = [.. rows.Select(row => places[row])], t = [.. rows.Select(row => times[row])];
        var (drift, sigma, alpha, beta) = (sde.Drift(x, t), sde.Sigma(x, t), sde.Alpha(x, t), sde.Beta(x, t));
        return [.. Enumerable.Range(0, rows.Length).Select(i => new[] { drift[i], sigma[i], alpha[i], beta[i] })];
    }
}
