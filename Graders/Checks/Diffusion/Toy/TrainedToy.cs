using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Toy;

/// <summary>A model that the student's code has trained, reduced to the numbers that checks judge.</summary>
internal sealed class TrainedToy
{
    private TrainedToy(
        ITrainedDiffusion model, IToyDistribution set, ScheduleValues schedule, int[] steps, (double X, double Y)[] predicted, (double X, double Y)[] best, (double X, double Y)[] noise,
        (double X, double Y)[] samples)
    {
        (Model, Set, Schedule, Steps, Predicted, Noise, Samples) = (model, set, schedule, steps, predicted, noise, samples);
        Excess = [.. predicted.Zip(best, (found, right) => Square(found.X - right.X) + Square(found.Y - right.Y))];
    }

    /// <summary>Student's code that trains: IToyDiffusion's or IImprovedChequerboard's method.</summary>
    internal delegate ITrainedDiffusion Training(Tensor data, TrainingBudget budget, INoiseSource noise);

    /// <summary>The model itself, for more questions.</summary>
    public ITrainedDiffusion Model { get; }

    /// <summary>The schedule that it was trained with.</summary>
    public ScheduleValues Schedule { get; }

    /// <summary>What it was trained on.</summary>
    public IToyDistribution Set { get; }

    /// <summary>The step of each prediction.</summary>
    public int[] Steps { get; }

    /// <summary>ε̂ of each prediction.</summary>
    public (double X, double Y)[] Predicted { get; }

    /// <summary>The ε that made x_t, for pictures.</summary>
    public (double X, double Y)[] Noise { get; }

    /// <summary>‖ε̂ − ε*‖² of each prediction: its mean is the loss above the smallest possible one.</summary>
    public double[] Excess { get; }

    /// <summary>x_0 of each sample, in the model's coordinates.</summary>
    public (double X, double Y)[] Samples { get; }

    /// <summary>Trains on a set of DTU's sheet, predicts and samples.</summary>
    public static TrainedToy Of(Training train, IToyDistribution set, TrainingBudget budget, long seed) =>
        Of(train, set, budget, seed, ToyTask.Schedule, ToyTask.DataRows);

    /// <summary>Trains, predicts and samples.</summary>
    /// <exception cref="Grader.Judging.CheckFailedException">An answer has another shape than asked for, or is not finite.</exception>
    public static TrainedToy Of(Training train, IToyDistribution set, TrainingBudget budget, long seed, ScheduleValues schedule, int dataRows)
    {
        var random = new UniformNumbers(seed + 1); // another stream than the student's
        var noise = new SeededNoise(seed);
        var model = train(Points(dataRows, () => set.Draw(random)), budget, noise);

        var steps = Enumerable.Range(0, ToyTask.Predictions).Select(i => 1 + (int)((long)i * schedule.StepCount / ToyTask.Predictions)).ToArray();
        var x0 = steps.Select(_ => set.Draw(random)).ToArray();
        var epsilon = steps.Select(_ => random.NormalPair()).ToArray();
        var xt = steps.Select((t, i) => Noisy(schedule.AlphaBar(t), x0[i], epsilon[i])).ToArray();
        var predicted = Pairs(model.PredictNoise(Points(xt), tensor(steps.Select(t => (long)t).ToArray())), xt.Length, "the predicted noise");
        var best = xt.Select((x, i) => set.OptimalNoise(x.X, x.Y, schedule.AlphaBar(steps[i]))).ToArray();

        return new TrainedToy(model, set, schedule, steps, predicted, best, epsilon, Pairs(model.Sample(ToyTask.Samples, noise), ToyTask.Samples, "the samples"));
    }

    /// <summary>Expects predictions and samples that are not all the same.</summary>
    public void ExpectVariety()
    {
        Expect.AtLeast(Predicted.Distinct().Count(), ToyTask.Predictions / 2.0, "ε̂ depends on x_t", what: "the number of different predictions");
        Expect.AtLeast(Samples.Distinct().Count(), ToyTask.Samples / 2.0, "samples are independent draws", what: "the number of different samples");
    }

    /// <summary>The smallest possible loss at a step.</summary>
    public double OptimalLoss(int t) => Set.OptimalLoss(Schedule.AlphaBar(t));

    private static (double X, double Y) Noisy(double alphaBar, (double X, double Y) x0, (double First, double Second) epsilon)
    {
        var (signal, noise) = (Math.Sqrt(alphaBar), Math.Sqrt(1 - alphaBar));
        return (signal * x0.X + noise * epsilon.First, signal * x0.Y + noise * epsilon.Second);
    }

    private static Tensor Points(int count, Func<(double X, double Y)> draw) => Points([.. Enumerable.Range(0, count).Select(_ => draw())]);

    private static Tensor Points((double X, double Y)[] points) =>
        points.SelectMany(point => new[] { point.X, point.Y }).ToArray().ToTensor([points.Length, 2]);

    private static (double X, double Y)[] Pairs(Tensor values, int count, string what)
    {
        Expect.Real(values, "one row for each that was asked for", what: what);
        return [.. values.Numbers([count, 2], what).Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    private static double Square(double x) => x * x;
}
