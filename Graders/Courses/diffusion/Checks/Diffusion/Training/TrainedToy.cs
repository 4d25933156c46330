using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Training;

/// <summary>A model that the student's code has trained, reduced to the numbers that checks judge.</summary>
internal sealed class TrainedToy
{
    private readonly ToyTask task;
    private readonly Lazy<(double X, double Y)[]> firstSamples;
    private readonly Lazy<(double X, double Y)[]> samples;

    private TrainedToy(ToyTask task, ITrainedDiffusion model, INoiseSource noise, UniformNumbers random)
    {
        (this.task, Model) = (task, model);
        Steps = [.. Enumerable.Range(0, ToyTask.Predictions).Select(i => 1 + (int)((long)i * Schedule.StepCount / ToyTask.Predictions))];
        var x0 = Steps.Select(_ => Set.Draw(random)).ToArray();
        Noise = [.. Steps.Select(_ => random.NormalPair())];
        var xt = Steps.Select((t, i) => Noisy(Schedule.AlphaBar(t), x0[i], Noise[i])).ToArray();
        Predicted = Pairs(model.PredictNoise(Points(xt), tensor(Steps.Select(t => (long)t).ToArray())), xt.Length, "the predicted noise");
        Best = [.. xt.Select((x, i) => Set.OptimalNoise(x.X, x.Y, Schedule.AlphaBar(Steps[i])))];
        Excess = [.. Predicted.Zip(Best, (found, right) => Square(found.X - right.X) + Square(found.Y - right.Y))];
        Reference = [.. Enumerable.Range(0, task.Samples).Select(_ => Set.Draw(random))];
        firstSamples = new(() => Drawn(noise, task.FirstSamples));
        samples = new(() => [.. FirstSamples, .. task.Samples > task.FirstSamples ? Drawn(noise, task.Samples - task.FirstSamples) : []]);
    }

    /// <summary>The model itself, for more questions.</summary>
    public ITrainedDiffusion Model { get; }

    /// <summary>The schedule that it was trained with.</summary>
    public ScheduleValues Schedule => task.Schedule;

    /// <summary>What it was trained on.</summary>
    public IToyDistribution Set => task.Set;

    /// <summary>The step of each prediction.</summary>
    public int[] Steps { get; }

    /// <summary>ε̂ of each prediction.</summary>
    public (double X, double Y)[] Predicted { get; }

    /// <summary>ε* for the same x_t.</summary>
    public (double X, double Y)[] Best { get; }

    /// <summary>The ε that made x_t, for pictures.</summary>
    public (double X, double Y)[] Noise { get; }

    /// <summary>‖ε̂ − ε*‖² of each prediction: its mean is the loss above the smallest possible one.</summary>
    public double[] Excess { get; }

    /// <summary>The first samples x_0, enough for pictures; drawn when they are asked for, like the others.</summary>
    public (double X, double Y)[] FirstSamples => firstSamples.Value;

    /// <summary>All samples x_0, in the model's coordinates.</summary>
    public (double X, double Y)[] Samples => samples.Value;

    /// <summary>As many draws of the data itself, which the training has not seen.</summary>
    public (double X, double Y)[] Reference { get; }

    /// <summary>Trains and predicts.</summary>
    /// <exception cref="Grader.Judging.CheckFailedException">An answer has another shape than asked for, or is not finite.</exception>
    public static TrainedToy Of(Training<ITrainedDiffusion> train, ToyTask task, long seed)
    {
        var random = new UniformNumbers(seed + 1); // another stream than the student's
        var noise = new SeededNoise(seed);
        return new(task, train(Points([.. Enumerable.Range(0, task.DataRows).Select(_ => task.Set.Draw(random))]), task.Budget, noise),
            noise, random);
    }

    /// <summary>ε̂ of points that are all at the step t, x and y by turns.</summary>
    public double[] PredictNoise(double[] points, int t)
    {
        var rows = points.Length / 2;
        return Model.PredictNoise(points.ToTensor([rows, 2]), full(rows, (long)t, dtype: int64)).Numbers([rows, 2], "the predicted noise");
    }

    /// <summary>Expects predictions that are not all the same.</summary>
    public void ExpectPredictions() => Expect.AtLeast(
        Predicted.Distinct().Count(), ToyTask.Predictions / 2.0, "ε̂ depends on x_t", what: "the number of different predictions");

    /// <summary>Expects samples that are not all the same.</summary>
    public void ExpectSamples() => Expect.AtLeast(
        FirstSamples.Distinct().Count(), FirstSamples.Length / 2.0, "samples are independent draws",
        what: "the number of different samples");

    /// <summary>The excess losses of some of the steps.</summary>
    public double[] ExcessIn(StepBand band) => [.. Steps.Zip(Excess)
        .Where(pair => pair.First > band.Above * Schedule.StepCount && pair.First <= band.UpTo * Schedule.StepCount)
        .Select(pair => pair.Second)];

    /// <summary>The smallest possible loss at a step.</summary>
    public double OptimalLoss(int t) => Set.OptimalLoss(Schedule.AlphaBar(t));

    private (double X, double Y)[] Drawn(INoiseSource noise, int count) => Pairs(Model.Sample(count, noise), count, "the samples");

    private static (double X, double Y) Noisy(double alphaBar, (double X, double Y) x0, (double First, double Second) epsilon)
    {
        var (signal, noise) = (Math.Sqrt(alphaBar), Math.Sqrt(1 - alphaBar));
        return (signal * x0.X + noise * epsilon.First, signal * x0.Y + noise * epsilon.Second);
    }

    private static Tensor Points((double X, double Y)[] points) =>
        points.SelectMany(point => new[] { point.X, point.Y }).ToArray().ToTensor([points.Length, 2]);

    private static (double X, double Y)[] Pairs(Tensor values, int count, string what)
    {
        Expect.Real(values, "one row for each that was asked for", what: what);
        return [.. values.Numbers([count, 2], what).Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    private static double Square(double x) => x * x;
}
